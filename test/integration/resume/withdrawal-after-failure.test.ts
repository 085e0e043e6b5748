import { SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { ADMINISTRATOR } from '../../../local/administrator.ts';
import { accepted } from '../../../shared/contract/client.ts';
import { withdrawApplication } from '../../../shared/contract/routes/applicant.ts';
import { listFailedCases, resumeCase } from '../../../shared/contract/routes/operations.ts';
import { approve } from '../../support/agencies.ts';
import { applicant, bellsHung, openCase, untilState } from '../../support/cases.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import { useCity } from '../../support/city.ts';
import { newQuietForm } from '../../support/forms.ts';
import { until } from '../../support/until.ts';

describe('a withdrawal of a case whose execution was aborted', () => {
  const city = useCity();

  const abort = async (caseNumber: string) => {
    const { awsUrl, outputs } = city.demo().city();
    const client = new SFNClient({
      endpoint: awsUrl,
      region: 'us-east-1',
      credentials: ADMINISTRATOR,
    });
    const machine = String(outputs.StateMachineArn).replace(':stateMachine:', ':execution:');
    await client.send(new StopExecutionCommand({ executionArn: `${machine}:${caseNumber}-1` }));
    await until(`${caseNumber} is with the operators`, async () => {
      const page = await accepted(city.as('operator'), listFailedCases, { query: { limit: 100 } });
      return page.items.some((one) => one.caseNumber === caseNumber);
    });
  };

  const endsWithdrawn = async (caseNumber: string) => {
    const withdrawn = await city.as(applicant).call(withdrawApplication, { params: { caseNumber } });
    expect(withdrawn).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    await untilState(city, caseNumber, 'withdrawn');
    await until('the case is closed', async () => {
      const events = await expectAuditToVerify(city.register(), caseNumber);
      return historyOf(events, 'case').at(-1) === 'case-closed';
    });
  };

  test('closes it, although the aborted execution hears nothing any more', async () => {
    const caseNumber = await openCase(city, newQuietForm());
    await bellsHung(city, caseNumber);
    await abort(caseNumber);
    await endsWithdrawn(caseNumber);
    const resumed = await city.as('operator').call(resumeCase, { params: { caseNumber } });
    expect(resumed).toMatchObject({ status: 409, problem: { type: '/problems/not-failed' } });
  });

  test('closes it after a resume too, when some of its bells are dead', async () => {
    const caseNumber = await openCase(city, newQuietForm());
    await bellsHung(city, caseNumber);
    await approve(city, caseNumber, 'name-approval');
    await abort(caseNumber);
    await accepted(city.as('operator'), resumeCase, { params: { caseNumber } });
    await bellsHung(city, caseNumber);
    await endsWithdrawn(caseNumber);
  });
});
