/**
 * A company name, or a part of it, as it is compared (字号比对): full-width forms, radicals and compatibility forms folded; spaces,
 * what has no width, and every kind of bracket dropped, so that 佛山市甲乙（贸易）有限公司 and 佛山市甲乙(贸易) 有限公司 are one name.
 */
export const normalizedName = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}\p{Variation_Selector}()[\]{}〔〕【】《》「」]/gu, '')
    .toUpperCase()
    .normalize('NFKC');
