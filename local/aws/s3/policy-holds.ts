import type { AwsResponse } from '../../types.ts';
import { s3Error } from '../responses.ts';
import type { PostForm } from './form.ts';
import type { PolicyCondition, PostPolicy } from './policy.ts';

/** Fields that no condition needs to speak of; nor of those whose names begin with `x-ignore-`. */
const UNSPOKEN = new Set(['x-amz-signature', 'policy', 'file']);

/**
 * Why a form is not what the policy allows, as S3 answers it; undefined where it is. Every condition must hold, and every
 * field must have one.
 */
export function refuseByPolicy(
  { expiration, conditions }: PostPolicy,
  { fields, content }: PostForm,
  { bucket, now }: { bucket: string; now: number },
): AwsResponse | undefined {
  if (now >= expiration) return against('Policy expired.');
  const given = new Map([...fields, ['bucket', bucket]]);
  const failed = conditions.find((condition) => !holds(condition, given));
  if (failed) return against(`Policy Condition failed: [${failed.map((part) => JSON.stringify(part)).join(', ')}]`);
  const spoken = new Set(conditions.map(fieldOf));
  const extra = [...fields.keys()].filter((name) => !isUnspoken(name) && !spoken.has(name));
  if (extra.length > 0) return against(`Extra input fields: ${extra.join(', ')}`);
  return conditions.map((condition) => refuseSize(condition, content.length)).find(Boolean);
}

const against = (why: string): AwsResponse => s3Error(403, 'AccessDenied', `Invalid according to Policy: ${why}`);

const isUnspoken = (name: string): boolean => UNSPOKEN.has(name) || name.startsWith('x-ignore-');

const fieldOf = (condition: PolicyCondition): string =>
  condition[0] === 'content-length-range' ? '' : condition[1].slice(1).toLowerCase();

function holds(condition: PolicyCondition, given: ReadonlyMap<string, string>): boolean {
  if (condition[0] === 'content-length-range') return true;
  const [operator, , wanted] = condition;
  const field = fieldOf(condition);
  const value = given.get(field);
  if (value === undefined) return false;
  if (operator === 'eq') return value === wanted;
  // A content type that has commas is a list, each member of which has to begin so.
  const values = field === 'content-type' ? value.split(',').map((one) => one.trim()) : [value];
  return values.every((one) => one.startsWith(wanted));
}

function refuseSize(condition: PolicyCondition, bytes: number): AwsResponse | undefined {
  if (condition[0] !== 'content-length-range') return undefined;
  const [, least, most] = condition;
  if (bytes < least)
    return s3Error(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  if (bytes > most) return s3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  return undefined;
}
