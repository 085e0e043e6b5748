/*
 * What of a form is personal enough to be hidden. Pointers into a form, in which `*` stands for every element of an array; a
 * test holds them equal to the fields of the form's schema that have these types.
 */

/** Everyone who stands on the form with an identity number and a phone, by the role that it gives them. */
export const people = {
  'legal-representative': '/establishment/legalRepresentative',
  shareholder: '/shareholders/*',
  director: '/officers/directors/*',
  supervisor: '/officers/supervisors/*',
  manager: '/officers/manager',
  partner: '/partners/*',
  'partner-delegate': '/establishment/executivePartner/delegate',
  investor: '/investor',
  operator: '/operator',
  'family-member': '/composition/members/*',
  'finance-contact': '/contacts/finance',
  liaison: '/contacts/liaison',
  agent: '/contacts/agent',
  'tax-clerk': '/tax/clerk',
} as const;

/** What a person is on a form. */
export type PersonRole = keyof typeof people;

export const personRoles = Object.keys(people) as PersonRole[];

/** 公民身份号码: encrypted at rest, masked in every answer. */
export const identityNumbers: readonly string[] = Object.values(people).map((place) => `${place}/citizenId`);

/** 电话: masked in every answer. */
export const phones: readonly string[] = [
  ...Object.values(people).map((place) => `${place}/phone`),
  '/basics/phone',
  '/delivery/phone',
];
