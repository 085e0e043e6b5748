import { describe, expect, test } from 'vitest';
import { isValid } from '../../../shared/store/transitions/approvals-hold.ts';
import { assignNumbers } from '../../../shared/store/transitions/assign-numbers.ts';
import { closeCase } from '../../../shared/store/transitions/close-case.ts';
import { decideReview } from '../../../shared/store/transitions/decide-review.ts';
import { expireDraft } from '../../../shared/store/transitions/expire-draft.ts';
import { extendName } from '../../../shared/store/transitions/extend-name.ts';
import { canMove } from '../../../shared/store/transitions/move-parcel.ts';
import { isStuckBy, recordFailure } from '../../../shared/store/transitions/record-failure.ts';
import { releaseBatch } from '../../../shared/store/transitions/release-batch.ts';
import { reservationOf } from '../../../shared/store/transitions/reserve-name.ts';
import { resumeCase } from '../../../shared/store/transitions/resume-case.ts';
import { submitCase } from '../../../shared/store/transitions/submit-case.ts';
import { supplementCase, touchedBy } from '../../../shared/store/transitions/supplement-case.ts';
import { usualProcedure } from '../../support/procedures.ts';
import { aCase, aCertificate, aReview, at, caseId, filed, form, name, named, reserved, sealedForm } from './items.ts';
import { transactionOf, type Written } from './recorder.ts';

const officer = { kind: 'agency', id: 'state-tax-client' } as const;
const applicant = { kind: 'applicant', id: 'applicant-1' } as const;
const reviews = [aReview('state-tax', 'approved'), aReview('company-seal', 'not-applicable')];
const find = (writes: Written[], part: string): Written | undefined => writes.find(({ key }) => key.includes(part));

describe('what a transaction also asks, so that a race makes it fail', () => {
  test('numbers and release: every approval still is of what the form says, or its item does not apply (invariant 3)', async () => {
    const whole = { case: aCase('composed'), reviews, materials: [], shelf: 0, certificates: [aCertificate] };
    for (const change of [
      await transactionOf((t) => assignNumbers(t, aCase('reviewing'), reviews, { numbers: {} }, at)),
      await transactionOf((t) => releaseBatch(t, whole, { date: '2026-11-23', at })),
    ]) {
      const { digest } = aReview('state-tax', 'open');
      expect(find(change, 'A#REVIEW#state-tax')).toMatchObject({
        kind: 'ConditionCheck',
        condition: `(state = "approved" AND digest = "${digest}" AND approvedDigest = "${digest}")`,
      });
      expect(find(change, 'A#REVIEW#company-seal')).toMatchObject({ condition: '(state = "not-applicable")' });
    }
  });

  test('numbers: each is entered in the register under its own key, which must be free (invariant 2)', async () => {
    const numbers = { 'registration-number': '440604200000012', 'organization-code': 'PDY00001-X' };
    const writes = await transactionOf((t) => assignNumbers(t, aCase('reviewing'), reviews, { numbers }, at));
    const entries = writes.filter(({ key }) => key.startsWith('NUMBER#'));
    expect(entries.map(({ key }) => key).sort()).toEqual(['NUMBER#440604200000012 NUMBER', 'NUMBER#PDY00001-X NUMBER']);
    for (const { condition } of entries) expect(condition).toBe('(attribute_not_exists(pk))');
    expect(find(writes, 'S#NUMBERS')).toMatchObject({ kind: 'Put', condition: '(attribute_not_exists(pk))' });
  });

  test('release: no batch before, and still the date that the certificates bear', async () => {
    const whole = { case: aCase('composed'), reviews, materials: [], shelf: 0, certificates: [aCertificate] };
    const writes = await transactionOf((t) => releaseBatch(t, whole, { date: '2026-11-23', at }));
    expect(find(writes, 'B#BATCH')?.condition).toBe('(attribute_not_exists(pk))');
    expect(find(writes, 'A#CASE')?.condition).toContain('composedOn = "2026-11-23"');
    const names = writes.filter(({ key }) => key.startsWith('NAME'));
    expect(names).toHaveLength(3);
    for (const one of names)
      expect(one).toMatchObject({
        kind: 'Update',
        update: 'SET state = "registered"',
        condition: `holder = "${caseId}"`,
      });
  });

  test('a decision: the form that the officer read, and the bell that was seen hanging, or none', async () => {
    const decision = { state: 'approved', digest: aReview('state-tax', 'open').digest, at } as const;
    const silent = await transactionOf((t) => decideReview(t, officer, aReview('state-tax', 'open'), decision));
    expect(find(silent, 'A#REVIEW')?.condition).toContain(`digest = "${decision.digest}"`);
    expect(find(silent, 'A#REVIEW')?.condition).toContain('attribute_not_exists(taskToken)');
    const hung = aReview('state-tax', 'open', { taskToken: 'token-1' });
    const heard = await transactionOf((t) => decideReview(t, officer, hung, decision));
    expect(find(heard, 'A#REVIEW')?.condition).toContain('taskToken = "token-1"');
  });

  test('a refusal: records no digest as approved', async () => {
    const { digest } = aReview('state-tax', 'open');
    const decision = { state: 'refused', digest, reasons: [{ text: 'no' }], at } as const;
    const writes = await transactionOf((t) => decideReview(t, officer, aReview('state-tax', 'open'), decision));
    expect(find(writes, 'A#REVIEW')?.update).not.toContain('approvedDigest');
  });

  test('an expiry: no edit has moved the due date in the meantime, and it was never submitted', async () => {
    const writes = await transactionOf((t) =>
      expireDraft(t, { case: aCase('draft', { workDue: at }), materials: [], shelf: 0, consents: undefined }, at),
    );
    expect(find(writes, 'A#CASE')?.condition).toContain(`workDue = "${at}"`);
    expect(find(writes, 'A#CASE')?.condition).toContain('attribute_not_exists(submittedAt)');
  });

  test('a failure: the attempt that failed is still the present one; a resumption: the case is on the worklist', async () => {
    const failed = await transactionOf((t) =>
      recordFailure(t, aCase('composed'), { attempt: 1, error: 'TypeError', at }),
    );
    expect(find(failed, 'A#CASE')?.condition).toContain('attempt = 1');
    const resumed = await transactionOf((t) => resumeCase(t, { kind: 'operator', id: 'o' }, aCase('composed'), at));
    expect(find(resumed, 'A#CASE')).toMatchObject({
      condition: expect.stringContaining('workKey = "OPERATORS#FAILED"'),
      update: expect.stringContaining('attempt = 2'),
    });
  });
});

describe('the name of a company', () => {
  const names = (writes: Written[]) => writes.filter(({ key }) => key.startsWith('NAME'));
  const keys = [
    `NAME#440604#${name} NAME`,
    'NAMEKEY#440604#word:trade#yang-ben-chun-hui NAME',
    'NAMEKEY#440604#division:F51#yang-ben-chun-hui NAME',
  ];

  test('is reserved with every key that a near name would share, where each is free, has expired, or is kept for the same applicant and held by no live case', async () => {
    const submission = { kind: form.kind, registrar: form.registrar, at, name: reserved, named, needed: [] };
    const writes = names(await transactionOf((t) => submitCase(t, applicant, aCase('draft'), submission)));
    expect(writes.map(({ key }) => key)).toEqual(keys);
    for (const { condition, item } of writes) {
      expect(item).toMatchObject({ state: 'reserved', holder: caseId, owner: 'applicant-1', full: name });
      expect(condition).toBe(
        [
          '(attribute_not_exists(pk))',
          '(state = "reserved" AND holder = "" AND owner = "applicant-1")',
          `(state = "reserved" AND holder = "" AND expiresAt < "${at}")`,
        ].join(' OR '),
      );
    }
  });

  test.each([
    ['declined', 'submitted', 'open', 'Update'],
    ['withdrawn', 'withdrawn', 'cancelled', 'Update'],
    ['refused', 'reviewing', 'refused', 'Delete'],
  ] as const)(
    'of a case that was %s is kept for its applicant, unless it was itself refused',
    async (ending, state, decided, kind) => {
      const all = [aReview('name-approval', decided), aReview('state-tax', 'approved')];
      const writes = await transactionOf((t) => closeCase(t, aCase(state), all, { ending, at }));
      expect(names(writes).map(({ key }) => key)).toEqual(keys);
      for (const one of names(writes))
        expect(one).toMatchObject({ kind, condition: expect.stringContaining(`holder = "${caseId}"`) });
      // What nobody holds may be swept once it has expired.
      if (kind === 'Update') expect(names(writes)[0]?.update).toBe('SET holder = "", ttl = 1811087999');
      const forgets = find(writes, 'A#CASE')?.update.includes('nameReservation');
      expect(forgets).toBe(kind === 'Delete');
    },
  );

  test('that is changed by a supplement is reserved, and the old one given up, in the same transaction', async () => {
    const claim = { ...reserved.claim, full: '佛山市新名贸易有限公司', tradeName: '新名' };
    const writes = await transactionOf((t) =>
      supplementCase(t, applicant, aCase('reviewing'), [], {
        ...{
          form,
          sealed: sealedForm,
          files: [],
          named,
          companyName: claim.full,
          at,
          rename: { to: { ...reserved, claim } },
        },
      }),
    );
    expect(names(writes).map(({ kind }) => kind)).toEqual([...Array(3).fill('Delete'), ...Array(3).fill('Put')]);
    expect(find(writes, 'A#CASE')?.update).toContain('NAMEKEY#440604#word:trade#xin-ming');
  });

  test('keeps the keys that it had before where the new one is near the old', async () => {
    const claim = { ...reserved.claim, full: '佛山市禅城区样本春辉贸易有限公司', tradeName: '样本春辉' };
    const writes = await transactionOf((t) =>
      supplementCase(t, applicant, aCase('reviewing'), [], {
        ...{
          form,
          sealed: sealedForm,
          files: [],
          named,
          companyName: claim.full,
          at,
          rename: { to: { ...reserved, claim } },
        },
      }),
    );
    const held = `(holder = "${caseId}")`;
    expect(names(writes).map(({ kind, key, condition }) => [kind, key, condition === held])).toEqual([
      ['Delete', keys[0], true],
      ['Put', `NAME#440604#${claim.full} NAME`, false],
      ['Put', keys[1], true],
      ['Put', keys[2], true],
    ]);
  });

  test('is extended once, for whom it is kept, and not after it has gone to another case', async () => {
    const extended = { expiresAt: '2027-11-23T15:59:59.000Z', at };
    const change = (t: Parameters<Parameters<typeof transactionOf>[0]>[0], current = aCase('reviewing')) =>
      extendName(t, applicant, current, reservationOf(reserved), extended);
    const writes = await transactionOf((t) => change(t));
    expect(names(writes).map(({ key }) => key)).toEqual(keys);
    for (const { condition, update } of names(writes)) {
      expect(condition).toBe(
        `state = "reserved" AND owner = "applicant-1" AND holder IN ("${caseId}", "") AND expiresAt = "${reserved.expiresAt}" AND extended = false`,
      );
      expect(update).toBe(`SET expiresAt = "${extended.expiresAt}", extended = true`);
    }
    const ended = await transactionOf((t) => change(t, aCase('refused', { endedAt: at })));
    expect(names(ended)[0]?.update).toContain('ttl = ');
  });
});

describe('a supplement', () => {
  test('sends back exactly the reviews that see what changed, approved or not, and forgets what they had decided', async () => {
    const all = (['name-approval', 'state-tax', 'local-tax', 'company-seal'] as const).map((item) =>
      aReview(item, 'approved'),
    );
    const changed = { ...form, tax: { ...form.tax, changed: true } };
    expect(touchedBy(usualProcedure, all, { ...filed, form: changed }).map(({ review }) => review.item)).toEqual([
      'state-tax',
      'local-tax',
    ]);
    const writes = await transactionOf((t) =>
      supplementCase(t, applicant, aCase('reviewing'), all, {
        form: changed,
        sealed: sealedForm,
        files: [],
        named,
        companyName: name,
        at,
      }),
    );
    const sentBack = writes.filter(({ key }) => key.includes('A#REVIEW'));
    expect(sentBack.map(({ key }) => key.split('#').at(-1))).toEqual(['state-tax', 'local-tax']);
    for (const { update } of sentBack) {
      expect(update).toContain('REMOVE decidedAt, decidedBy, approvedDigest, reasons, opinion');
      expect(update).toContain(`workKey = "OFFICE#`);
    }
  });

  test('leaves alone what does not apply', () => {
    const seal = aReview('company-seal', 'not-applicable');
    expect(
      touchedBy(usualProcedure, [seal], { ...filed, form: { ...form, seals: { companySeal: { wanted: false } } } }),
    ).toEqual([]);
  });
});

test('an approval is valid while it is of the present form; a refusal never is', () => {
  expect(isValid(aReview('state-tax', 'approved'))).toBe(true);
  expect(isValid(aReview('state-tax', 'approved', { digest: 'sha256:other' }))).toBe(false);
  expect(isValid(aReview('company-seal', 'not-applicable'))).toBe(true);
  for (const state of ['open', 'refused', 'cancelled'] as const)
    expect(isValid(aReview('state-tax', state))).toBe(false);
});

test.each([
  ['reviewing', 1, {}, true],
  ['reviewing', 2, {}, false],
  ['reviewing', 1, { failedAt: at }, false],
  ['completed', 1, {}, false],
  ['withdrawn', 1, {}, true],
  ['withdrawn', 1, { endedAt: at }, false],
] as const)('a case that is %s at attempt 1, failed at attempt %i, %j, is stuck: %s', (state, attempt, more, stuck) =>
  expect(isStuckBy(aCase(state, more), attempt)).toBe(stuck),
);

test.each([
  ['booked', 'delivered', true],
  ['returned', 'delivered', true],
  ['delivered', 'in-transit', false],
  ['delivered', 'delivered', false],
  ['returned', 'in-transit', false],
  ['waiting', 'uncollected', true],
  ['booked', 'uncollected', false],
  ['uncollected', 'delivered', false],
] as const)('a parcel that is %s may become %s: %s', (from, to, may) => expect(canMove(from, to)).toBe(may));
