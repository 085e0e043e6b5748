/**
 * ISO/IEC 7064, pure system MOD 11-2: the check character of a string of digits, '0'–'9' or 'X'.
 */
export function mod11Radix2(digits: string): string {
  let product = 0;
  for (const digit of digits) product = ((product + Number(digit)) * 2) % 11;
  const check = (12 - product) % 11;
  return check === 10 ? 'X' : String(check);
}

/**
 * ISO/IEC 7064, hybrid system MOD 11,10: the check digit of a string of digits.
 */
export function mod11And10(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}
