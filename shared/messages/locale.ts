/** The languages in which the service speaks, the first by default. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A text in every language; `{name}` stands for a parameter. */
export type Text = Readonly<Record<Locale, string>>;

/** The language that an Accept-Language header (RFC 9110) likes best; Chinese when it likes neither or is missing. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? '').split(',').map(wishOf);
  const liked = wishes.filter(({ weight }) => weight > 0).sort((left, right) => right.weight - left.weight);
  for (const { language } of liked) {
    const locale = locales.find((candidate) => candidate.slice(0, 2) === language);
    if (locale) return locale;
  }
  return locales[0];
}

/** 'en-GB;q=0.8' wishes for 'en' with weight 0.8. */
function wishOf(range: string): { language: string; weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  return { language: tag.split('-')[0] ?? '', weight: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
}
