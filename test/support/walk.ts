import { agencyCodes, type Identity, identities } from '../../demo/city/identities.ts';
import type { Route } from '../../shared/contract/route.ts';
import { routes } from '../../shared/contract/routes/index.ts';
import { enterpriseKinds } from '../../shared/domain/catalogue/kinds.ts';
import { officesOf } from '../../shared/domain/catalogue/office.ts';
import { engravers, halls } from '../../shared/domain/catalogue/places.ts';
import { regimeCodes } from '../../shared/domain/catalogue/regimes.ts';
import { documentNames } from '../../shared/domain/documents/kinds.ts';
import { leavesAt } from '../../shared/domain/personal/leaves.ts';
import { identityNumbers } from '../../shared/domain/personal/pointers.ts';
import { itemCodes } from './agencies.ts';
import type { TestCity } from './city.ts';
import { queryOf } from './queries.ts';

/** Everyone who can hold a token in the city; `undefined` is the public. */
export const everyone: readonly (Identity | undefined)[] = [undefined, ...identities];

/** What stands for the parameters of paths: every value that is worth a try. */
export interface Values {
  caseNumber: string;
  /** The form of the case, for routes that take one. */
  form: unknown;
  numbers: readonly string[];
  digest: string;
}

const valuesOf = (name: string, { caseNumber, numbers }: Values): readonly string[] => {
  const all: Record<string, readonly string[]> = {
    caseNumber: [caseNumber],
    item: itemCodes,
    office: agencyCodes.flatMap((agency) => officesOf(agency).filter((office) => office.endsWith('440604'))),
    engraver: engravers.map(({ code }) => code),
    hall: halls.slice(0, 1).map(({ code }) => code),
    number: numbers,
    agency: agencyCodes,
    regime: regimeCodes.slice(0, 1),
    kind: enterpriseKinds.slice(0, 1),
    delivery: [`msg_${'0'.repeat(32)}`],
    materialId: [`CL-${'0'.repeat(16)}`],
    year: ['2027'],
    order: [`${caseNumber}-1`],
    document: Object.values(documentNames).map(({ letters }) => `${letters}-1`),
  };
  const found = all[name];
  if (found === undefined) throw new Error(`no values for the parameter ${name}`);
  return found;
};

/** Every path of a route, with each of its parameters' values. */
const pathsOf = (path: string, values: Values): string[] => {
  const name = /\{(\w+)\}/.exec(path)?.[1];
  if (name === undefined) return [path];
  return valuesOf(name, values).flatMap((value) => pathsOf(path.replace(`{${name}}`, value), values));
};

const anyoneOn = (form: unknown): string => leavesAt(form, identityNumbers)[0]?.value ?? '';

const bodyOf = ({ id, body }: Route, { form, digest }: Values): string | undefined => {
  if (body === undefined) return undefined;
  if (body === 'raw') return '{}';
  const bodies: Record<string, unknown> = {
    decideReview: { decision: 'approve', digest },
    unmaskFields: { reason: 'identity-check', pointers: ['/tax/clerk/citizenId'] },
    answerConsent: { answer: 'confirmed', digest },
    recordPapers: { papers: [{ citizenId: anyoneOn(form), answer: 'confirmed', digest, name: '示例甲' }] },
    readConsentAtHall: { citizenId: anyoneOn(form) },
    settleSupervisionOrder: { conclusion: 'mistaken' },
    searchPerson: { citizenId: anyoneOn(form), reason: 'impersonation-report' },
  };
  return JSON.stringify(bodies[id] ?? { form });
};

/** An answer on the way, as it came over the wire. */
export interface Visit {
  route: Route;
  who: Identity | undefined;
  path: string;
  status: number;
  text: string;
}

const visit = async (
  city: TestCity,
  route: Route,
  who: Identity | undefined,
  path: string,
  values: Values,
): Promise<Visit> => {
  const token = who && (await city.demo().tokens.of(who));
  const body = bodyOf(route, values);
  const response = await fetch(`${city.demo().apiUrl}${path}${queryOf(route)}`, {
    method: route.method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body }),
  });
  return { route, who, path, status: response.status, text: await response.text() };
};

/** Walks over every route of the contract as everyone who could call it, and answers all that was seen. */
export const walk = async (city: TestCity, values: Values): Promise<Visit[]> => {
  const seen: Visit[] = [];
  for (const who of everyone) {
    const calls = routes.flatMap((route) =>
      pathsOf(route.path, values).map((path) => visit(city, route, who, path, values)),
    );
    seen.push(...(await Promise.all(calls)));
  }
  return seen;
};
