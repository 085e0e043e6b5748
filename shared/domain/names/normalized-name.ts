/**
 * A company name as it is compared (字号比对): full-width forms folded, spaces and every kind of bracket dropped, so that
 * 佛山市甲乙（贸易）有限公司 and 佛山市甲乙(贸易) 有限公司 are one name.
 */
export const normalizedName = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s()[\]{}〔〕【】《》「」]/gu, '')
    .toUpperCase();
