import type { Finding } from './rule.ts';

/** Whoever owes contributions, and by when. */
interface Owing {
  contributions: readonly { dueOn: string }[];
}

/** The contributions of the owners at `section` that are due later than a day. */
export function dueLater(section: string, owners: readonly Owing[], last: string): Finding[] {
  return owners.flatMap(({ contributions }, owner) =>
    contributions.flatMap(({ dueOn }, index) =>
      dueOn <= last ? [] : [{ pointer: `${section}/${owner}/contributions/${index}/dueOn`, params: { last } }],
    ),
  );
}
