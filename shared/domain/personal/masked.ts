import { maskCitizenId, maskPhone } from '../identifiers/masking.ts';
import { type Leaf, leavesAt, withLeaves } from './leaves.ts';
import { identityNumbers, phones } from './pointers.ts';

/** Every identity number and phone of a form, or of a part of it, as it may be shown. */
const masks = (form: unknown): Leaf[] => [
  ...leavesAt(form, identityNumbers).map(({ pointer, value }) => ({ pointer, value: maskCitizenId(value) })),
  ...leavesAt(form, phones).map(({ pointer, value }) => ({ pointer, value: maskPhone(value) })),
];

/** A form, or a part of it, with its identity numbers and phones masked: how every answer shows it. */
export const masked = <Part>(form: Part): Part => withLeaves(form, masks(form)) as Part;

/** A field came back masked, and what is stored there does not look like that: nobody knows what is meant. */
export interface UnknownMask {
  pointer: string;
  code: 'personal.unknown-mask';
}

/**
 * A form that was sent, with what was sent back as it had been shown replaced by what is stored: a masked value means that it is
 * unchanged. All that is masked and not known is named.
 */
export const unmasked = (sent: unknown, stored: unknown): { form: unknown } | { problems: UnknownMask[] } => {
  const hidden = leavesAt(sent, [...identityNumbers, ...phones]).filter(({ value }) => value.includes('*'));
  if (hidden.length === 0) return { form: sent };
  const shown = new Map(masks(stored).map(({ pointer, value }) => [pointer, value]));
  const unknown = hidden.filter(({ pointer, value }) => shown.get(pointer) !== value);
  if (unknown.length > 0) {
    return { problems: unknown.map(({ pointer }) => ({ pointer, code: 'personal.unknown-mask' })) };
  }
  const pointers = new Set(hidden.map(({ pointer }) => pointer));
  const clear = leavesAt(stored, [...identityNumbers, ...phones]).filter(({ pointer }) => pointers.has(pointer));
  return { form: withLeaves(sent, clear) };
};
