import type { ProblemCode } from '../contract/problems.ts';

/** Something that is wrong with one field of a request. */
export interface FieldError {
  /** JSON pointer into the body; for parameters `/path/<name>` or `/query/<name>`. */
  pointer: string;
  code: string;
  params?: Record<string, string | number>;
}

/** A problem with what the caller needs to go on. */
export interface Problem {
  problem: ProblemCode;
  errors?: readonly FieldError[];
  /** Members of the document beyond RFC 9457's, e.g. the decision that counted. */
  members?: Record<string, string | number | boolean | undefined>;
  headers?: Record<string, string>;
}

/** How a handler answers: with a body of the contract, or with a problem of the registry. */
export type Reply = { status: number; body: unknown; headers?: Record<string, string> } | Problem;

export const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  body,
  headers,
});

export const problem = (code: ProblemCode, errors?: readonly FieldError[], members?: Problem['members']): Problem => ({
  problem: code,
  ...(errors && { errors }),
  ...(members && { members }),
});

export const isProblem = (value: object): value is Problem => 'problem' in value;
