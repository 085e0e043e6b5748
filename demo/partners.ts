import { officesOf } from '../shared/domain/catalogue/office.ts';
import { halls } from '../shared/domain/catalogue/places.ts';
import type { RegimeCode } from '../shared/domain/catalogue/regimes.ts';
import type { AgencyCode } from '../shared/domain/catalogue/types.ts';
import { agenciesUnder, agencyCodes, identityOf } from './city/identities.ts';
import type { DemoCity } from './city.ts';
import { startAgency } from './people/agency/agency.ts';
import { type AgencyScript, approveAtOnce } from './people/agency/scripts.ts';
import { type CourierScript, deliverAfter, startDrivers } from './people/courier/courier.ts';
import { type EngraverScript, engraveAfter, startEngraver } from './people/engraver.ts';
import { startHall } from './people/hall.ts';
import type { Habits, Person } from './people/person.ts';

/** How everybody around an applicant behaves. Whoever is `undefined` approves, engraves, delivers at once. */
export interface Cast extends Habits {
  agencies?: AgencyScript | Partial<Record<AgencyCode, AgencyScript>>;
  /** These agencies are played by somebody else. */
  played?: readonly AgencyCode[];
  /** Only agencies that review anything under this regime take part; all unless told. */
  regime?: RegimeCode;
  /** Only offices in these regions are looked at; all of the city unless told. */
  regions?: readonly string[];
  /** Only these halls are looked at; all of the city unless told. */
  halls?: readonly string[];
  engraver?: EngraverScript;
  courier?: CourierScript;
  /** Told once the courier has nothing more to do for a case. */
  onDelivered?(caseNumber: string): void;
  /** How long applicants take to come to a hall, ms. */
  collectedAfterMs?: number;
}

/** Starts the agencies, the engravers, the courier's drivers and the halls' clerk, each with its own credentials. */
export const startPartners = (city: DemoCity, cast: Cast): Person => {
  const { everyMs, onTrouble } = cast;
  const habits: Habits = { everyMs, onTrouble };
  const playing = cast.regime ? agenciesUnder(cast.regime) : agencyCodes;
  const { credentials, courier: server, now, open: api } = city;
  const people = [
    ...playing.filter((agency) => !cast.played?.includes(agency)).map((agency) => agencyOf(city, agency, cast)),
    startEngraver({
      ...{ ...habits, api, now, secrets: credentials.engraverSecrets },
      orders: city.as('engraver-guild'),
      script: cast.engraver ?? engraveAfter(0),
    }),
    startDrivers({
      ...{ onTrouble, api, now, secret: credentials.courierSecret, server },
      script: cast.courier ?? deliverAfter(0),
      onFinished: ({ reference }) => cast.onDelivered?.(reference),
    }),
    startHall({
      ...{ ...habits, api: city.as('hall-clerk') },
      halls: cast.halls ?? halls.map(({ code }) => code),
      collectedAfterMs: cast.collectedAfterMs ?? 0,
    }),
  ];
  return { stop: async () => void (await Promise.all(people.map((person) => person.stop()))) };
};

const agencyOf = (city: DemoCity, agency: AgencyCode, { agencies, regions, everyMs, onTrouble }: Cast): Person => {
  const offices = officesOf(agency).filter((office) => !regions || regions.some((region) => office.endsWith(region)));
  const script = typeof agencies === 'function' ? agencies : agencies?.[agency];
  return startAgency({
    ...{ everyMs, onTrouble, offices },
    api: city.as(identityOf(agency)),
    script: script ?? approveAtOnce,
  });
};
