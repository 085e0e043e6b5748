const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The check character of an organization code 组织机构代码 (GB 11714-1997) of eight characters 0–9, A–Z (A = 10).
 */
export function organizationCodeCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number.parseInt(body[index] ?? '0', 36), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** Whether a text is an organization code, printed ('72247334-4') or compact ('722473344'). */
export function isOrganizationCode(text: string): boolean {
  const code = compactOrganizationCode(text);
  return /^[0-9A-Z]{8}[0-9X]$/.test(code) && organizationCodeCheckCharacter(code) === code[8];
}

/** 'PDY00001-X' as 'PDY00001X', the way in which it stands inside other numbers. */
export function compactOrganizationCode(code: string): string {
  return code.length === 10 && code[8] === '-' ? code.slice(0, 8) + code.slice(9) : code;
}

/** 'PDY00001X' as 'PDY00001-X', the way in which it is printed. */
export function printedOrganizationCode(code: string): string {
  const compact = compactOrganizationCode(code);
  return `${compact.slice(0, 8)}-${compact.slice(8)}`;
}
