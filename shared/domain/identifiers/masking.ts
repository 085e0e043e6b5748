/** A citizen ID with its first three and last four characters kept: '440***********001X'. */
export function maskCitizenId(citizenId: string): string {
  return mask(citizenId, 3, 4);
}

/** A phone number with its first three and last four digits kept: '138****0001'. */
export function maskPhone(phone: string): string {
  return mask(phone, 3, 4);
}

/** What is too short to keep anything of is hidden whole. */
function mask(text: string, first: number, last: number): string {
  const hidden = text.length - first - last;
  if (hidden <= 0) return '*'.repeat(text.length);
  return text.slice(0, first) + '*'.repeat(hidden) + text.slice(-last);
}
