/** The functions that answer HTTP routes: one per audience and resource, each a folder in `functions/`. */
export const apiFunctions = [
  'applicant-drafts',
  'applicant-cases',
  'applicant-materials',
  'applicant-progress',
  'applicant-documents',
  'agency-reviews',
  'agency-materials',
  'agency-decisions',
  'agency-events',
  'partner-endpoints',
  'partner-deliveries',
  'operator-cases',
  'supervisor-searches',
  'administrator-calendar',
  'hall-collections',
  'hall-materials',
  'engraver-orders',
  'engraver-webhook',
  'courier-webhook',
  'public-information',
  'contract-information',
] as const;

export type ApiFunction = (typeof apiFunctions)[number];
