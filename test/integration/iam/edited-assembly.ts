import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../../../infra/synthesize.ts';

interface Policy {
  Roles: { Ref: string }[];
  PolicyDocument: { Statement: { Action: string | string[]; Resource: unknown }[] };
}
interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
}
export type Resources = Record<string, Resource>;

/** The synthesized stack with its template changed by `edit`, in a directory of its own; the assets are the same. */
export const editedAssembly = async (edit: (resources: Resources) => void): Promise<string> => {
  const { assembly } = await synthesize();
  const directory = mkdtempSync(join(tmpdir(), 'yizhantong-edited-'));
  for (const name of readdirSync(assembly)) {
    if (!name.endsWith('.template.json')) {
      symlinkSync(join(assembly, name), join(directory, name));
      continue;
    }
    const template = JSON.parse(readFileSync(join(assembly, name), 'utf8')) as { Resources: Resources };
    edit(template.Resources);
    writeFileSync(join(directory, name), JSON.stringify(template));
  }
  return directory;
};

/**
 * Takes an action away from the role whose logical id begins so, where the statement's resource mentions `on`. Throws
 * where it has none.
 */
export const revoke = (resources: Resources, role: string, action: string, on = ''): void => {
  let revoked = 0;
  for (const { Type, Properties } of Object.values(resources)) {
    const { Roles, PolicyDocument } = Properties as unknown as Policy;
    if (Type !== 'AWS::IAM::Policy' || !Roles[0]?.Ref.startsWith(role)) continue;
    const rest = PolicyDocument.Statement.flatMap((statement) => {
      const actions = [statement.Action].flat();
      if (!actions.includes(action) || !JSON.stringify(statement.Resource).includes(on)) return [statement];
      revoked += 1;
      const Action = actions.filter((one) => one !== action);
      return Action.length > 0 ? [{ ...statement, Action }] : [];
    });
    PolicyDocument.Statement = rest;
  }
  if (revoked === 0) throw new Error(`${role} is not granted ${action}`);
};
