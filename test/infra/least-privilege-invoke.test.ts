import { describe, expect, test } from 'vitest';
import { functionName } from '../../local/lambda/lambda.ts';
import type { InvokeSource } from '../../local/types.ts';
import { iamOf, trusting, without, withoutResources } from './policies-of-template.ts';

const { stack } = iamOf();
const machine = stack.resources('AWS::StepFunctions::StateMachine')[0];
if (!machine) throw new Error('the stack has no state machine');
const policy = stack
  .resources('AWS::IAM::Policy')
  .find(({ properties }) => JSON.stringify(properties.PolicyDocument).includes('lambda:InvokeFunction'));

/** Whether the function runs when it is invoked from this source, and what is said where it is not allowed to. */
const invoked = async (target: string, source: InvokeSource, template?: ReturnType<typeof without>) => {
  const { iam, denied } = iamOf(template);
  const ran: string[] = [];
  const invoker = iam.guard({
    invoke: async (name) => {
      ran.push(functionName(name));
      return { ok: true, payload: 'null' };
    },
  });
  const result = await invoker.invoke(target, '{}', source);
  expect(result.ok).toBe(ran.length === 1);
  return { ran: ran.length === 1, said: denied.join('\n') };
};

describe('who may invoke a function', () => {
  const permissions = stack.resources('AWS::Lambda::Permission').map(({ logicalId, properties }) => ({
    id: logicalId,
    target: String(properties.FunctionName),
    name: String(properties.Principal),
    sourceArn: String(properties.SourceArn),
  }));

  test.each(permissions)('$id: with it the function runs, without it it does not', async ({ id, target, ...one }) => {
    const sourceArn = one.sourceArn.replace('/*/*/', '/$default/GET/');
    const source: InvokeSource = { kind: 'service', name: one.name, sourceArn };
    expect(await invoked(target, source)).toEqual({ ran: true, said: '' });
    // Others may come to the same.
    const same = permissions.filter((other) => other.target === target && other.sourceArn === one.sourceArn);
    expect(same.map((other) => other.id)).toContain(id);
    const { ran, said } = await invoked(target, source, withoutResources(same.map((other) => other.id)));
    expect(ran).toBe(false);
    expect(said).toContain(`${one.name} is not authorized to perform: lambda:InvokeFunction on resource: ${target}`);
    expect(said).toContain(sourceArn);
  });

  const source: InvokeSource = { kind: 'role', roleArn: String(machine.properties.RoleArn), session: 'registration' };
  const substitutions = Object.values(machine.properties.DefinitionSubstitutions ?? {}).map(String);
  const tasks = substitutions.filter((arn) => arn.includes(':function:'));

  test('the state machine’s role may invoke the functions of its tasks, and no other', async () => {
    expect(tasks.length).toBeGreaterThan(5);
    for (const { properties } of stack.resources('AWS::Lambda::Function')) {
      const arn = `arn:aws:lambda:us-east-1:000000000000:function:${properties.FunctionName}`;
      expect((await invoked(arn, source)).ran, arn).toBe(tasks.includes(arn));
    }
  });

  test.each(['lambda.amazonaws.com', 'states.amazonaws.com'])('a role that %s cannot assume is refused', (service) =>
    expect(() => iamOf(trusting(service, 'ec2.amazonaws.com'))).toThrow(
      `${service} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::000000000000:role/Yizhantong-`,
    ),
  );

  test('without its grant it may invoke none, and says which', async () => {
    const template = without({ from: policy?.logicalId ?? '', action: 'lambda:InvokeFunction' });
    for (const task of tasks) {
      const { said } = await invoked(task, source, template);
      expect(said).toContain(`/registration is not authorized to perform: lambda:InvokeFunction on resource: ${task}`);
    }
  });
});
