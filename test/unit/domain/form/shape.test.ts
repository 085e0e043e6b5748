import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseForm } from '../../../../shared/domain/form/index.ts';
import { shapeCodes } from '../../../../shared/domain/form/shape-codes.ts';
import { message } from '../../../../shared/messages/index.ts';
import { today, validForm } from './example.ts';
import { problemsOf } from './problems-of.ts';
import { withValue } from './with-value.ts';

const ABSENT = undefined;

/** A pointer, what stands there, and the code of the only problem. */
const faults: [pointer: string, value: unknown, code: string, at?: string][] = [
  ['/kind', ABSENT, 'required'],
  ['/kind', 'joint-stock', 'not-allowed'],
  ['/basics/phone', ABSENT, 'required'],
  ['/basics/phone', null, 'wrong-type'],
  ['/basics/phone', '12345', 'phone'],
  ['/basics/phone', '1'.repeat(21), 'too-long'],
  ['/basics/nick/name', 'x', 'unknown-field', '/basics/nick'],
  ['/basics/nick~name', 'x', 'unknown-field', '/basics/nick~0name'],
  ['/basics/address/area', '0', 'area'],
  ['/basics/address/street', ' 路', 'text'],
  ['/basics/address/street', '', 'text'],
  ['/basics/address/street', '路\n', 'text'],
  ['/basics/address/street', '路\ud800', 'not-unicode'],
  ['/basics/address/street', '\u0000', 'text'],
  ['/basics/address/proof', 'hearsay', 'not-allowed'],
  ['/basics/employees', 0, 'too-small'],
  ['/basics/employees', -(2 ** 53), 'too-small'],
  ['/basics/employees', 1.5, 'wrong-type'],
  ['/basics/employees', 1e7, 'too-big'],
  ['/basics/postcode', '5280', 'postcode'],
  ['/registrar', '110108', 'registrar'],
  ['/basics/address/region', '999999', 'region'],
  ['/establishment/registeredCapital', '1e2', 'amount'],
  ['/establishment/registeredCapital', 100, 'wrong-type'],
  ['/establishment/industryCode', 'Z1', 'industry-code'],
  ['/establishment/businessScope', '营'.repeat(1001), 'too-long'],
  ['/establishment/term', { kind: 'years' }, 'required', '/establishment/term/years'],
  ['/establishment/term', {}, 'required', '/establishment/term/kind'],
  ['/establishment/term', { kind: 'ever' }, 'not-allowed', '/establishment/term/kind'],
  ['/establishment/term', 'ever', 'wrong-type'],
  ['/shareholders/0/share', '100.1', 'percentage'],
  ['/shareholders/0/citizenId', '11010519491231002x', 'citizen-id'],
  ['/shareholders/0/contributions', [], 'too-few'],
  ['/shareholders/0/contributions/0/dueOn', '2027-02-30', 'date'],
  ['/contacts/finance/phone', '23800000001', 'mobile'],
  ['/tax/bank', { name: '示例银行', account: 'x' }, 'bank-account', '/tax/bank/account'],
  ['/seals/companySeal/engraver', 'No. 1', 'identifier'],
  ['/seals/companySeal', { material: 'copper' }, 'required', '/seals/companySeal/wanted'],
  ['/delivery', { method: 'electronic', address: 'x' }, 'unknown-field', '/delivery/address'],
  ['/delivery', { recipient: '甲' }, 'required', '/delivery/method'],
];

test.each(faults)('%s = %j is %s', (pointer, value, code, at = pointer) => {
  expect(problemsOf(withValue(validForm(), pointer, value))).toEqual([`form.${code} ${at}`]);
});

test('a legal person needs a licence number that checks', () => {
  const form = withValue(validForm('shunde-board-llc'), '/shareholders/0/licenceNumber', '440301103097414');
  expect(problemsOf(form)).toEqual(['form.licence-number /shareholders/0/licenceNumber']);
});

test('what no kind of delivery has is named even where the method is missing', () =>
  expect(problemsOf(withValue(validForm(), '/delivery', { fax: '1', phone: 7 }))).toEqual([
    'form.required /delivery/method',
    'form.unknown-field /delivery/fax',
    'form.wrong-type /delivery/phone',
  ]));

test('keys of the prototype are fields like any other', () =>
  expect(
    problemsOf({ ...validForm(), ...JSON.parse('{"toString":1}'), basics: JSON.parse('{"__proto__":1}') }),
  ).toEqual(expect.arrayContaining(['form.unknown-field /toString', 'form.unknown-field /basics/__proto__'])));

describe('what is not a form', () => {
  test.each([null, 1, 'form', true, [], [[]]])('%j is refused', (value) =>
    expect(problemsOf(value)).toEqual(['form.wrong-type ']),
  );
  test('an empty object lacks every section', () => expect(problemsOf({})).toHaveLength(11));
});

test('every code of shape has its message', () => {
  for (const code of shapeCodes) expect(message('zh-CN', code)).not.toBe(message('en', code));
});

test('no JSON makes the parser throw, nor is it changed', () => {
  const any = fc.jsonValue({ depthSize: 'medium' });
  fc.assert(
    fc.property(any, (value) => {
      const before = JSON.stringify(value);
      expect(parseForm(value, { today, regime: '2013' }).ok).toBe(false);
      expect(JSON.stringify(value)).toBe(before);
    }),
  );
});
