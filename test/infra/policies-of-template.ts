import { type Iam, openIam } from '../../local/iam/index.ts';
import type { Surroundings } from '../../local/iam/requests/surroundings.ts';
import { arnIn, placeOf } from '../../local/place.ts';
import { type Assembly, loadAssembly } from '../../local/template/assembly.ts';
import { openStack, type Stack } from '../../local/template/stack.ts';
import type { Json } from '../../local/types.ts';
import { assemblyDirectory } from './template.ts';

const whole = loadAssembly(assemblyDirectory);
const place = placeOf({ partition: 'aws', region: 'us-east-1', account: '000000000000', stackName: whole.stackName });

/** The stack of a template, with what otherwise only its engines would tell. */
export const openProvisioned = (template: Assembly['template']): Stack => {
  const values = { Issuer: 'http://issuer', CourierUrl: 'http://courier' };
  const stack = openStack({ ...whole, template }, { place, values, ssm: {}, apiUrl: 'http://api' });
  const ids = (...types: string[]) => Object.entries(template.Resources).filter(([, { Type }]) => types.includes(Type));
  for (const [id] of ids('AWS::KMS::Key')) {
    stack.provide(id, { ref: id, attributes: { Arn: arnIn(place, 'kms', `key/${id}`), KeyId: id } });
  }
  for (const [id] of ids('AWS::SQS::Queue')) stack.provide(id, { ref: `http://queues/${stack.nameOf(id)}` });
  for (const [id] of ids('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')) {
    stack.provide(id, { attributes: { StreamArn: `${stack.attribute(id, 'Arn')}/stream/1` } });
  }
  return stack;
};

const lookups = (stack: Stack): Omit<Surroundings, 'place' | 'keyOf'> => ({
  keyArn: (name) => (name.startsWith('arn:') ? name : arnIn(place, 'kms', `key/${name}`)),
  keyOfCiphertext: () => undefined,
  machineOfToken: () =>
    stack.resources('AWS::StepFunctions::StateMachine').map(({ logicalId }) => stack.ref(logicalId))[0],
});

/** A grant in the policy `from` of the template: an action of its statement number `at`, or of whichever has it. */
export interface Removal {
  from: string;
  action: string;
  at?: number;
}

const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** A copy of the template without one action of one statement. Throws where there is none. */
export const without = ({ from, action, at }: Removal): Assembly['template'] => {
  const template = structuredClone(whole.template);
  const document = template.Resources[from]?.Properties.PolicyDocument as { Statement: Record<string, Json>[] };
  const { Statement: statements } = document;
  const found = statements.findIndex(({ Action }, index) => (at ?? index) === index && list(Action).includes(action));
  if (found < 0) throw new Error(`${from} does not grant ${action}`);
  const rest = list(statements[found]?.Action).filter((one) => one !== action);
  if (rest.length > 0) statements[found] = { ...statements[found], Action: rest };
  else statements.splice(found, 1);
  return template;
};

/** A copy of the template whose roles trust other services than they did. */
export const trusting = (from: string, to: string): Assembly['template'] =>
  JSON.parse(JSON.stringify(whole.template).replaceAll(`{"Service":"${from}"}`, `{"Service":"${to}"}`));

/** A copy of the template without some of its resources. */
export const withoutResources = (ids: readonly string[]): Assembly['template'] => {
  const kept = Object.entries(whole.template.Resources).filter(([id]) => !ids.includes(id));
  return { ...whole.template, Resources: Object.fromEntries(kept) };
};

/** The IAM of a template, with the messages of what it denies. */
export const iamOf = (template = whole.template): { iam: Iam; stack: Stack; denied: string[] } => {
  const denied: string[] = [];
  const stack = openProvisioned(template);
  const onDenied = ({ message }: { message: string }): void => void denied.push(message);
  return { iam: openIam({ stack, ...lookups(stack), onDenied }), stack, denied };
};
