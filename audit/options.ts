import { parseArgs } from 'node:util';
import * as z from 'zod';
import { dataDirOf } from '../demo/command.ts';
import { parse } from '../demo/options.ts';

/** What is audited: a stack in AWS, named as its outputs name it, or the city that runs on this machine. */
export type AuditOptions = { stack: StackNames } | { dataDir: string };

/** The names that an audit needs to know. */
export const StackNames = z.object({ table: z.string(), bucket: z.string(), keyId: z.string() });
export type StackNames = z.infer<typeof StackNames>;

export const auditUsage = `用法 · Usage: npm run audit:verify -- [--data-dir DIR]
  --data-dir DIR  本机运行的城市，默认 .local/city · the city that runs on this machine from this directory
  TABLE_NAME, DAILY_HEADS_BUCKET, AUDIT_KEY_ID
                  环境变量：AWS 中的一套，按其输出 · a stack in AWS instead, by its outputs, with your own credentials`;

const Environment = z.object({ TABLE_NAME: z.string(), DAILY_HEADS_BUCKET: z.string(), AUDIT_KEY_ID: z.string() });

/** The options of an audit. @throws UsageError, and ZodError where a stack is named in part */
export const auditOptions = (args: string[], env: Record<string, string | undefined>): AuditOptions => {
  const { values } = parse(() => parseArgs({ args, options: { 'data-dir': { type: 'string' } } }));
  if (values['data-dir'] !== undefined || env.TABLE_NAME === undefined) {
    return { dataDir: dataDirOf(values['data-dir']) };
  }
  const { TABLE_NAME: table, DAILY_HEADS_BUCKET: bucket, AUDIT_KEY_ID: keyId } = Environment.parse(env);
  return { stack: { table, bucket, keyId } };
};
