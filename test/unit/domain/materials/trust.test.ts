import { describe, expect, test } from 'vitest';
import {
  canBeRaised,
  isToBeChecked,
  mayServeAgain,
  trustLevels,
  trustOfUpload,
} from '../../../../shared/domain/materials/trust.ts';

describe('the trust of a file', () => {
  test('is that of an upload, or of what its applicant has made, if that is any part of it', () => {
    expect(trustOfUpload([{ trust: 'C' }])).toBe('C');
    expect(trustOfUpload([{ trust: 'A' }, { trust: 'B' }])).toBe('C');
    expect(trustOfUpload([{ trust: 'C' }, { trust: 'D' }])).toBe('D');
  });

  test('lets it serve again where it is as high as the material asks, and never where its applicant has made it', () => {
    const served = trustLevels.map((asked) => trustLevels.filter((trust) => mayServeAgain(trust, { trust: asked })));
    expect(served).toEqual([['A'], ['A', 'B'], ['A', 'B', 'C'], ['A', 'B', 'C']]);
  });

  test('has reviewers check what is used again and was only uploaded', () => {
    expect(trustLevels.filter((trust) => isToBeChecked(trust, true))).toEqual(['C']);
    expect(trustLevels.filter((trust) => isToBeChecked(trust, false))).toEqual([]);
  });

  test('is raised by a comparison where there is an original: of an upload alone', () =>
    expect(trustLevels.filter(canBeRaised)).toEqual(['C']));
});
