type Matches = (text: string) => boolean;

/** Matches a text against a pattern with `*` and `?`. */
export function wildcard(pattern: string): Matches {
  if (pattern === '*') return () => true;
  if (!/[*?]/.test(pattern)) return (text) => text === pattern;
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  const expression = new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
  return (text) => expression.test(text);
}

/** Actions are the same in any case of their letters. */
export function actionPattern(pattern: string): Matches {
  const matches = wildcard(pattern.toLowerCase());
  return (action) => matches(action.toLowerCase());
}

/**
 * Matches ARNs part by part: a wildcard does not reach over the colons of the first five parts.
 * Throws for what is neither `*` nor an ARN, and for policy variables, which nothing here substitutes.
 */
export function arnPattern(pattern: string): Matches {
  if (pattern === '*') return () => true;
  if (pattern.includes('${')) throw new Error(`policy variables are not known here: ${pattern}`);
  const parts = partsOf(pattern);
  if (parts.length !== 6 || parts[0] !== 'arn') throw new Error(`not an ARN: ${pattern}`);
  const matchers = parts.map(wildcard);
  return (arn) => {
    const given = partsOf(arn);
    return given.length === 6 && matchers.every((matches, at) => matches(given[at] ?? ''));
  };
}

/** The six parts of an ARN; the last one may hold colons itself. */
function partsOf(arn: string): string[] {
  const parts = arn.split(':');
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}
