import { expect, test } from 'vitest';
import { messageOf } from '../../../demo/command.ts';
import { ProblemError } from '../../../shared/contract/client.ts';
import { submitApplication } from '../../../shared/contract/routes/applicant.ts';

const about = { type: '/problems/consents-missing', title: 'Not everyone has confirmed.', status: 409 };

test('a problem of the API is told with every error that it names, each in a line', () => {
  const errors = [
    { pointer: '/form/shareholders/1', code: 'consent.asked', message: 'Waiting for shareholder 2.' },
    { pointer: '', code: 'form.required', message: 'Needed.' },
  ];
  expect(messageOf(new ProblemError(submitApplication, { ...about, errors })).split('\n')).toEqual([
    'submitApplication: 409 /problems/consents-missing Not everyone has confirmed.',
    '  /form/shareholders/1  consent.asked  Waiting for shareholder 2.',
    '  /  form.required  Needed.',
  ]);
});

test('what names no errors is told by its message alone', () => {
  expect(messageOf(new ProblemError(submitApplication, about))).not.toContain('\n');
  expect(messageOf(new Error('the city is gone'))).toBe('the city is gone');
  expect(messageOf('gone')).toBe('gone');
});
