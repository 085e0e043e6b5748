import type { Route } from '../../../shared/contract/route.ts';

/** What one role has seen of one route, e.g. `200/404/404` with its own, another's and nobody's ids. */
export interface Cell {
  text: string;
  /** Whether that is what the contract says. */
  right: boolean;
}

/** The matrix as it is printed: routes down, roles across, what differs from the contract marked with `!`. */
export const tableOf = (
  rows: readonly { route: Route; cells: readonly Cell[] }[],
  roles: readonly string[],
): { text: string; differences: string[] } => {
  const shown = rows.map(({ route, cells }) => [
    `${route.method} ${route.path}`,
    ...cells.map(({ text, right }) => (right ? text : `!${text}`)),
  ]);
  const head = ['own/another’s/nobody’s id', ...roles];
  const widths = head.map((title, at) => Math.max(title.length, ...shown.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((text, at) => text.padEnd(widths[at] ?? 0)).join('  ');
  const differences = rows.flatMap(({ route, cells }) =>
    cells.flatMap(({ text, right }, at) => (right ? [] : [`${route.id} as ${roles[at]}: ${text}`])),
  );
  const sum = `${rows.length} routes × ${roles.length} roles: ${differences.length} differences`;
  return { text: [line(head), ...shown.map(line), sum].join('\n'), differences };
};
