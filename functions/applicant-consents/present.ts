import type { KnownPerson } from '../../shared/consents/known-people.ts';

const answered = ({ standing, record }: KnownPerson) => {
  if (standing === 'confirmed') return record?.confirmed;
  return standing === 'denied' ? record?.denied : undefined;
};

/** How everyone on a form stands to it, as its applicant is told: no identity numbers. */
export const presentConsents = (caseNumber: string, people: readonly KnownPerson[], complete: boolean) => ({
  ...{ caseNumber, complete },
  link: `/v1/consents/${caseNumber}`,
  people: people.map((one) => ({
    name: one.name,
    roles: one.entries.map(({ role }) => role),
    pointers: one.entries.map(({ pointer }) => `/form${pointer}`),
    standing: one.standing,
    ...(one.standing === 'asked' && { until: one.record?.asked?.until }),
    via: answered(one)?.via,
    answeredAt: answered(one)?.at,
  })),
});
