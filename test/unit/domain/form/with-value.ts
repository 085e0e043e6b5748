import { tokensOf } from '../../../../shared/domain/canonical/json-pointer.ts';

/** A document with another value at a pointer; `undefined` removes what stands there. */
export function withValue(document: unknown, pointer: string, value: unknown): unknown {
  return replaced(document, tokensOf(pointer), value);
}

function replaced(node: unknown, [token, ...rest]: string[], value: unknown): unknown {
  if (token === undefined) return value;
  if (Array.isArray(node))
    return node.map((element, index) => (String(index) === token ? replaced(element, rest, value) : element));
  const members = new Map(Object.entries(node ?? {}));
  const member = replaced(members.get(token), rest, value);
  if (member === undefined) members.delete(token);
  else members.set(token, member);
  return Object.fromEntries(members);
}

/** Every pointer into a document. */
export function pointersInto(document: unknown, base = ''): string[] {
  if (typeof document !== 'object' || document === null) return [base];
  return [base, ...Object.entries(document).flatMap(([key, member]) => pointersInto(member, `${base}/${key}`))];
}
