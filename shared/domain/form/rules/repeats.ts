/** The places at which a value stands that has stood before, each with the place where it stood first. */
export function repeatsIn(values: readonly string[]): { index: number; first: number }[] {
  const firsts = new Map<string, number>();
  return values.flatMap((value, index) => {
    const first = firsts.get(value);
    if (first !== undefined) return [{ index, first }];
    firsts.set(value, index);
    return [];
  });
}
