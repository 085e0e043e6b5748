import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notePlace } from '../../../demo/city/place.ts';
import { ADMINISTRATOR } from '../../../local/administrator.ts';
import { emptyHead, type Head, nextLink } from '../../../shared/domain/audit/chain.ts';
import { Manifest, SignedDay } from '../../../shared/domain/audit/daily-head.ts';
import { addDays, shanghaiDate } from '../../../shared/domain/calendar/shanghai-time.ts';
import { run } from '../../demo/commands.ts';
import { reviewOf } from '../../support/agencies.ts';
import { openCase } from '../../support/cases.ts';
import { useCity } from '../../support/city.ts';
import { newForm } from '../../support/forms.ts';
import { functionNamesOf } from '../../support/function-names.ts';
import type { Item } from '../../support/register.ts';
import { until } from '../../support/until.ts';

describe('npm run audit:verify', () => {
  const city = useCity();
  let caseNumber = '';
  let s3: S3Client;
  const bucket = () => String(city.demo().city().outputs.DailyHeadsBucket);
  const today = () => shanghaiDate(city.demo().now());

  beforeAll(async () => {
    notePlace(city.directory(), city.demo());
    const { awsUrl: endpoint } = city.demo().city();
    s3 = new S3Client({ endpoint, region: 'us-east-1', credentials: ADMINISTRATOR, forcePathStyle: true });
    caseNumber = await openCase(city, newForm());
    await reviewOf(city, caseNumber, 'state-tax');
  });
  afterAll(() => s3.destroy());

  const verify = () => run('audit/main', '--data-dir', city.directory());
  const found = async () => {
    const { code, out, err } = await verify();
    expect(err).toBe('');
    return { code, out };
  };

  const objects = async (): Promise<string[]> => {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket() }));
    return Contents.map(({ Key }) => Key ?? '').sort();
  };
  const read = async (Key: string): Promise<unknown> => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket(), Key }));
    return JSON.parse((await Body?.transformToString()) ?? '');
  };

  /** Moves the city's time to one in the night after today, and so many days more. */
  const sleep = async (days = 0): Promise<void> => {
    const night = Date.parse(`${addDays(today(), 1 + days)}T01:00:00+08:00`);
    await city.advance(night - city.demo().now());
  };
  const lastSigned = async () => (await city.register().everything()).find(({ pk }) => pk === 'HEADS');
  const untilSigned = (day: string) =>
    until(`${day} is signed`, async () => ((await lastSigned())?.day === day ? true : undefined));

  const ledger = async (): Promise<Item[]> => [
    ...(await city.register().ofCase(caseNumber)),
    ...(await city.register().accessLog(caseNumber)),
  ];
  const itemAt = async (sk: string): Promise<Item> => {
    const item = (await ledger()).find((one) => one.sk === sk);
    if (item === undefined) throw new Error(`nothing at ${sk}`);
    return item;
  };

  /** Tampers with the table, has it audited, and puts everything back. */
  const tampered = async (...items: Item[]) => {
    const before = await ledger();
    for (const item of items) await city.register().replace(item);
    const seen = await found();
    for (const { pk, sk } of items) {
      const kept = before.find((one) => one.pk === pk && one.sk === sk);
      await city.register().replace(kept ?? { pk, sk });
    }
    return seen;
  };
  const broken = (aggregate: string, sequence: number, fault: string) => ({
    code: 1,
    out: expect.stringMatching(
      new RegExp(`first broken record: case ${caseNumber}, ${aggregate}, sequence ${sequence}: .*\\(${fault}\\)`),
    ),
  });

  test('finds nothing in a city at work, and says what it has looked at', async () => {
    const { code, out } = await found();
    expect(out).toMatch(/1 cases, \d+ chains, \d+ records, 1 of them looks at a case/);
    expect(out).toContain('no day has been signed yet');
    expect(code).toBe(0);
  });

  test('names the first record that is not as it was written, whatever was done to it', async () => {
    const [submitted, accepted, review] = await Promise.all(
      ['Z#case#000002', 'Z#case#000003', 'Z#review:state-tax#000001'].map(itemAt),
    );
    expect(await tampered({ ...submitted, at: '2020-01-01T00:00:00.000Z' })).toMatchObject(
      broken('case', 2, 'altered'),
    );
    expect(await tampered({ pk: accepted?.pk, sk: accepted?.sk })).toMatchObject(broken('case', 3, 'missing'));
    expect(await tampered({ ...review, sk: 'Z#review:state-tax#000002' })).toMatchObject(
      broken('review:state-tax', 2, 'moved'),
    );
    const both = [
      { ...submitted, type: 'forged' },
      { pk: review?.pk, sk: review?.sk },
    ];
    expect(await tampered(...both)).toMatchObject(broken('case', 2, 'altered'));
    const day = today();
    const look = await itemAt(`${day}#000001`);
    expect(await tampered({ ...look, actor: { kind: 'officer', id: 'nobody' } })).toMatchObject(
      broken(`access:${day}`, 1, 'altered'),
    );
    expect((await found()).code).toBe(0);
  });

  test('every night the heads of the day are signed and locked; afterwards not even a chain made anew goes unnoticed', async () => {
    const day = today();
    await sleep();
    await untilSigned(day);
    const { content } = SignedDay.parse(await read(`signed/${day}.json`));
    expect(content).toMatchObject({ day, previous: '' });
    const manifests = await Promise.all(
      content.shards.map(async ({ shard }) => Manifest.parse(await read(`manifests/${day}/${shard}.json`))),
    );
    const signed = manifests.flatMap(({ heads }) => heads).filter(({ caseId }) => caseId === caseNumber);
    const standing = (await ledger()).filter(({ chain }) => chain !== undefined);
    expect(new Set(signed.map(({ hash }) => hash))).toEqual(new Set(standing.map(({ chain }) => chain)));
    const { code, out } = await found();
    expect(out).toMatch(new RegExp(`1 signed days, ${day} to ${day}, with ${signed.length} heads`));
    expect(code).toBe(0);

    // The whole chain of the case, with right hashes and its head: by itself it verifies.
    const events = (await ledger()).filter(({ sk }) => String(sk).startsWith('Z#case#'));
    let head: Head = emptyHead;
    const forged = events.map(({ pk, sk, entity, sequence, previous, hash, ...told }) => {
      const at = sequence === 2 ? '2020-01-01T00:00:00.000Z' : told.at;
      const next = nextLink({ caseId: caseNumber, aggregate: 'case' }, head, { ...told, at });
      head = next.head;
      return { pk, sk, entity, ...next.record };
    });
    const aggregate = { ...(await itemAt('A#CASE')), ...head };
    expect(await tampered(...forged, aggregate)).toMatchObject(broken('case', events.length, 'not-as-signed'));
  });

  test('days that were missed are signed in order, once, also where a run was broken off', async () => {
    const first = today();
    await reviewOf(city, caseNumber, 'local-tax');
    // The run has written a head and cannot remember it; the next one goes on from there.
    const tries = 8;
    const operation = { caller: 'sign-daily-heads', operation: 'TransactWriteItems', times: tries } as const;
    await city.faults({ ...operation, effect: { kind: 'conflict' } });
    await sleep(2);
    await until('the run has given up', async () => (await city.hits()) === tries);
    const signer = functionNamesOf(city.demo().assembly)['sign-daily-heads'];
    const sign = async () => await city.demo().city().control.invoke(signer);
    const days = [0, 1, 2].map((after) => addDays(first, after));
    expect(await objects()).toContain(`signed/${first}.json`);
    expect(await sign()).toMatchObject({ ok: true });
    await untilSigned(addDays(first, 2));
    const names = (await objects()).filter((name) => name.startsWith('signed/'));
    expect(names).toEqual([addDays(first, -1), ...days].map((day) => `signed/${day}.json`));
    expect(await sign()).toMatchObject({ ok: true, payload: '{"signed":[]}' });
    expect(await found()).toMatchObject({ code: 0, out: expect.stringContaining('4 signed days') });
  });

  test('what was signed cannot be replaced or removed, and what is beside it counts for nothing', async () => {
    const [name = ''] = (await objects()).filter((one) => one.startsWith('signed/'));
    const object = { Bucket: bucket(), Key: name };
    await expect(s3.send(new PutObjectCommand({ ...object, Body: '{}' }))).rejects.toThrow('object lock');
    await expect(s3.send(new DeleteObjectCommand(object))).rejects.toThrow('object lock');
    // A head of a later day, with a signature by nobody.
    const last = SignedDay.parse(await read((await objects()).at(-1) ?? ''));
    const content = { ...last.content, day: addDays(last.content.day, 1) };
    const Body = JSON.stringify({ ...last, content });
    await s3.send(new PutObjectCommand({ Bucket: bucket(), Key: `signed/${content.day}.json`, Body }));
    expect(await found()).toMatchObject({
      code: 1,
      out: expect.stringContaining(`the head of ${content.day}: has no valid signature (signature-invalid)`),
    });
  });
});

test('a directory in which no city runs is said to be one, and nothing is said to verify', async () => {
  const { code, err } = await run('audit/main', '--data-dir', '/nowhere');
  expect(err).toContain('no city runs from /nowhere');
  expect(code).toBe(2);
});
