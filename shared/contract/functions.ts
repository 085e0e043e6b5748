/** The functions that answer HTTP routes: one per audience and resource, each a folder in `functions/`. */
export const apiFunctions = [
  'applicant-drafts',
  'applicant-cases',
  'applicant-consents',
  'named-consents',
  'applicant-progress',
  'applicant-documents',
  'agency-reviews',
  'agency-decisions',
  'agency-events',
  'partner-endpoints',
  'partner-deliveries',
  'operator-cases',
  'supervisor-searches',
  'supervisor-orders',
  'administrator-calendar',
  'hall-collections',
  'hall-consents',
  'engraver-orders',
  'engraver-webhook',
  'courier-webhook',
  'public-information',
  'contract-information',
] as const;

export type ApiFunction = (typeof apiFunctions)[number];
