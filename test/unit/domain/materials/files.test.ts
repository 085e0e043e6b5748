import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentDisposition, fileNamePattern } from '../../../../shared/domain/materials/file-name.ts';
import { beginsAs, type MediaType, mediaTypes } from '../../../../shared/domain/materials/file-type.ts';
import { refusalOf } from '../../../../shared/domain/materials/look-at.ts';
import { findingCode, holdsTestSignature, signatureScan } from '../../../../shared/domain/materials/virus.ts';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** How a file of each type begins. */
const files: Record<MediaType, Uint8Array> = {
  'application/pdf': text('%PDF-1.7\n'),
  'image/jpeg': bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16),
  'image/png': bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0),
};

describe('what a file is', () => {
  test.each(mediaTypes)('%s is known by how it begins, and is none of the others', (type) => {
    expect(mediaTypes.filter((one) => beginsAs(one, files[type]))).toEqual([type]);
  });

  test('anything shorter than a beginning is nothing', () => {
    for (const type of mediaTypes) expect(beginsAs(type, files[type].subarray(0, 2))).toBe(false);
  });

  test('a page, a program or an archive is none of them', () => {
    for (const other of ['<html>', 'MZ\u0090', 'PK\u0003\u0004', ' %PDF-1.7'])
      expect(mediaTypes.filter((type) => beginsAs(type, text(other)))).toEqual([]);
  });
});

describe('the scan that is always there', () => {
  test('finds the test virus wherever it stands', () =>
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (before, after) =>
        holdsTestSignature(new Uint8Array([...before, ...text(eicar), ...after])),
      ),
    ));

  test('and finds nothing in what has all of it but a byte', () =>
    fc.assert(
      fc.property(fc.nat(eicar.length - 1), (at) => {
        const broken = text(eicar);
        broken[at] = (broken[at] ?? 0) ^ 1;
        return !holdsTestSignature(broken);
      }),
    ));

  test('says what it has found', async () =>
    expect(await signatureScan(text(eicar))).toEqual({ clean: false, found: 'EICAR' }));
});

describe('what was uploaded', () => {
  const content = text('%PDF-1.7\nsome document');
  const announced = { mediaType: 'application/pdf', size: content.length, sha256: 'aa' } as const;

  test('is kept where it is what was announced, and harmless', async () =>
    expect(await refusalOf(announced, { content, sha256: 'aa' }, signatureScan)).toBeUndefined());

  test.each([
    ['wrong-size', { ...announced, size: content.length + 1 }],
    ['wrong-type', { ...announced, mediaType: 'image/png' }],
    ['wrong-checksum', { ...announced, sha256: 'bb' }],
  ] as const)('is refused: %s', async (refusal, said) =>
    expect(await refusalOf(said, { content, sha256: 'aa' }, signatureScan)).toEqual({ refusal }),
  );

  test('is refused for what a scanner finds', async () => {
    const scan = async () => ({ clean: false, found: 'Win.Test.EICAR_HDB-1' }) as const;
    const refused = { refusal: 'virus', finding: 'Win.Test.EICAR_HDB-1' };
    expect(await refusalOf(announced, { content, sha256: 'aa' }, scan)).toEqual(refused);
  });

  test.each(['身份证.pdf: EICAR', 'found in a file', '', 'x'.repeat(101)])(
    'what a scanner says beside a code is not logged: %j',
    (found) => expect(findingCode(found)).toBe('unnamed'),
  );

  test('is not kept where the scanner fails', async () => {
    const scan = () => Promise.reject(new Error('the scanner is down'));
    await expect(refusalOf(announced, { content, sha256: 'aa' }, scan)).rejects.toThrow('down');
  });
});

describe('the name of a file', () => {
  test.each(['住所证明.pdf', 'scan 1 (copy).png', 'a'])('%s is one', (name) => expect(name).toMatch(fileNamePattern));
  test.each([
    '',
    '../../etc/passwd',
    'a\u0000b',
    'a\nb',
    'C:\\x',
    '"',
    'x'.repeat(121),
    'fdp.\u202Eexe',
    'a\u200Bb',
    '\uD800',
  ])('%j is none', (name) => expect(name).not.toMatch(fileNamePattern));

  test('is no part of what it is saved as: that is its number, with the ending of what it is', () =>
    expect(contentDisposition('CL-7KQ4M2XWPA7KQ4M2', 'image/jpeg')).toBe(
      'attachment; filename="CL-7KQ4M2XWPA7KQ4M2.jpg"',
    ));
});
