import type { Json } from '../../types.ts';
import { DefinitionError, ERROR } from './failure.ts';
import type { Catcher, Retrier, Working } from './machine.ts';
import { compileResultPath } from './result-path.ts';
import type { RawOf } from './schema.ts';
import { compileTemplate } from './template.ts';

type RawWorking = Pick<RawOf<'Task'>, 'ResultSelector' | 'ResultPath' | 'Retry' | 'Catch'> & {
  Parameters?: Json | undefined;
};

function retrierOf(raw: RawOf<'Task'>['Retry'][number]): Retrier {
  return {
    errors: raw.ErrorEquals,
    intervalSeconds: raw.IntervalSeconds,
    maxAttempts: raw.MaxAttempts,
    backoffRate: raw.BackoffRate,
    maxDelaySeconds: raw.MaxDelaySeconds ?? Number.POSITIVE_INFINITY,
    fullJitter: raw.JitterStrategy === 'FULL',
  };
}

function catcherOf(raw: RawOf<'Task'>['Catch'][number]): Catcher {
  return { errors: raw.ErrorEquals, next: raw.Next, combine: compileResultPath(raw.ResultPath) };
}

/** `States.ALL` stands alone and in the last rule, or the rules after it could never apply. */
function checkAll(rules: Array<{ errors: string[] }>, field: string): void {
  const misplaced = rules.some(
    ({ errors }, i) => errors.includes(ERROR.all) && (errors.length > 1 || i < rules.length - 1),
  );
  if (misplaced) throw new DefinitionError(`${ERROR.all} must stand alone in the last rule of ${field}`);
}

/** Compiles the fields that shape, retry and catch a result. */
export function compileWorking(
  raw: RawWorking,
): Pick<Working, 'parameters' | 'resultSelector' | 'combine' | 'retry' | 'catch'> {
  const compiled = {
    parameters: raw.Parameters === undefined ? undefined : compileTemplate(raw.Parameters),
    resultSelector: raw.ResultSelector === undefined ? undefined : compileTemplate(raw.ResultSelector),
    combine: compileResultPath(raw.ResultPath),
    retry: raw.Retry.map(retrierOf),
    catch: raw.Catch.map(catcherOf),
  };
  checkAll(compiled.retry, 'Retry');
  checkAll(compiled.catch, 'Catch');
  return compiled;
}
