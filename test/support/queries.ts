import type { Route } from '../../shared/contract/route.ts';

/** What routes are asked by their query, where they need one. */
const queries: Record<string, Record<string, string>> = {
  checkName: {
    ...{ registrar: '440604', kind: 'limited-company', industryCode: 'F5139' },
    ...{ region: '佛山市', tradeName: '样本春晖', industry: '贸易', ending: '有限公司' },
  },
};

/** The query of a route as it stands after its path; empty where it needs none. */
export const queryOf = ({ id }: Pick<Route, 'id'>): string => {
  const query = queries[id];
  return query ? `?${new URLSearchParams(query)}` : '';
};
