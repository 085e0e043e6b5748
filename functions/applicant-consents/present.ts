import type { KnownPerson } from '../../shared/consents/known-people.ts';
import { orderConclusions, orderReasons } from '../../shared/domain/supervision/order.ts';
import type { OrderItem } from '../../shared/store/items/order.ts';

const answered = ({ standing, record }: KnownPerson) => {
  if (standing === 'confirmed') return record?.confirmed;
  return standing === 'denied' ? record?.denied : undefined;
};

/** What came of a 非本人, as the applicant is told: whose it was is not for them. */
const told = ({ reason, openedAt, stopped, conclusion, settledAt }: OrderItem) => ({
  ...{ reason: { code: reason, text: orderReasons[reason] }, openedAt, stopped, settledAt },
  ...(conclusion && { conclusion: { code: conclusion, text: orderConclusions[conclusion] } }),
});

/** How everyone on a form stands to it, as its applicant is told: no identity numbers. */
export const presentConsents = (
  caseNumber: string,
  { people, complete }: { people: readonly KnownPerson[]; complete: boolean },
  orders: readonly OrderItem[] = [],
) => ({
  ...{ caseNumber, complete },
  link: `/v1/consents/${caseNumber}`,
  people: people.map((one) => ({
    name: one.name,
    roles: one.entries.map(({ role }) => role),
    pointers: one.entries.map(({ pointer }) => `/form${pointer}`),
    standing: one.standing,
    digest: one.concern,
    ...(one.standing === 'asked' && { until: one.record?.asked?.until }),
    via: answered(one)?.via,
    answeredAt: answered(one)?.at,
  })),
  orders: orders.map(told),
});
