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
  return hybrid('0123456789', digits);
}

/**
 * ISO/IEC 7064, hybrid system MOD 37,36: the check character of a string of digits and capitals, which is one itself.
 */
export function mod37And36(text: string): string {
  return hybrid('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', text);
}

/** The hybrid system MOD (m+1),m of an alphabet of m characters. */
function hybrid(alphabet: string, text: string): string {
  const modulus = alphabet.length;
  let product = modulus;
  for (const character of text) {
    const sum = (product + alphabet.indexOf(character)) % modulus;
    product = ((sum === 0 ? modulus : sum) * 2) % (modulus + 1);
  }
  return alphabet.charAt((modulus + 1 - product) % modulus);
}
