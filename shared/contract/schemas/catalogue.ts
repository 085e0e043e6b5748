import * as z from 'zod';
import { enterpriseKinds } from '../../domain/catalogue/kinds.ts';
import { regimeCodes } from '../../domain/catalogue/regimes.ts';
import { trustLevels } from '../../domain/materials/trust.ts';
import { ItemParam } from './common.ts';

const Text = z.object({ zh: z.string(), en: z.string() });
const Kind = z.enum(enterpriseKinds);
const Regime = z.enum(regimeCodes);
const Days = z.number();

/** A test on the form: what stands at a JSON pointer. */
const Condition = z.object({
  pointer: z.string(),
  equals: z.union([z.string(), z.number(), z.boolean()]).optional(),
  present: z.boolean().optional(),
  moreThan: z.int().optional(),
});

export const regimeParams = z.strictObject({ regime: Regime });
export const procedureParams = z.strictObject({ regime: Regime, kind: Kind });

export const CatalogueRegime = z.object({
  version: z.string(),
  code: Regime,
  name: Text,
  legalBasis: z.array(z.string()),
  /** When the law introduced it. */
  since: z.string(),
  procedures: z.array(
    z.object({
      kind: Kind,
      name: Text,
      promisedWorkingDays: Days,
      items: z.array(ItemParam),
      certificates: z.array(z.string()),
      href: z.string(),
    }),
  ),
});

const Place = z.object({ code: z.string(), name: Text });

export const Catalogue = z.object({
  version: z.string(),
  validFrom: z.string(),
  /** Under which this city registers. */
  regime: Regime,
  regimes: z.array(CatalogueRegime),
  agencies: z.array(
    z.object({
      code: z.string(),
      name: Text,
      lead: z.boolean(),
      offices: z.array(z.object({ code: z.string(), region: z.string() })),
    }),
  ),
  /** 许可告知: what some businesses need besides, by industry (GB/T 4754-2017) or by words of their scope. */
  laterPermits: z.array(
    z.object({
      code: z.string(),
      name: Text,
      agency: Text,
      legalBasis: z.string(),
      industries: z.array(z.string()),
      keywords: z.array(z.string()),
    }),
  ),
  engravers: z.array(Place),
  halls: z.array(Place),
});

const CatalogueItem = z.object({
  code: ItemParam,
  name: Text,
  agency: z.string(),
  agencyName: Text,
  legalBasis: z.array(z.string()),
  handling: z.enum(['immediate', 'promised']),
  statutoryWorkingDays: Days,
  promisedWorkingDays: Days,
  acceptance: z.object({ mode: z.enum(['automatic', 'manual', 'deemed']), withinWorkingDays: Days }),
  classes: z.array(z.object({ class: z.enum(['simple', 'general', 'complex']), when: Condition })),
  signOff: z.object({ simple: z.int(), general: z.int(), complex: z.int() }),
  materials: z.array(
    z.object({ material: z.string(), rank: z.enum(['main', 'secondary']), neededWhen: Condition.optional() }),
  ),
  /** JSON pointers of what the agency sees of the form. */
  sees: z.array(z.string()),
  needs: z.array(z.string()),
  assigns: z.array(z.string()),
  outputs: z.array(z.string()),
  defaultConsent: z.boolean(),
  suspension: z.boolean(),
  supervision: z.object({ warnDaysLeft: Days, yellowAtPercent: z.number(), redAfterDays: Days }),
  fees: z.array(z.object({ name: Text, amount: Text, legalBasis: z.string() })),
  appliesWhen: Condition.optional(),
});

export const CatalogueProcedure = z.object({
  version: z.string(),
  regime: Regime,
  kind: Kind,
  name: Text,
  promisedWorkingDays: Days,
  /** After half a day for acceptance, and before half a day for the joint issue. */
  stages: z.array(z.object({ workingDays: Days, items: z.array(ItemParam) })),
  items: z.array(CatalogueItem),
  /** Each is handed in once, whichever items use it. */
  materials: z.array(
    z.object({
      code: z.string(),
      name: Text,
      trust: z.enum(trustLevels),
      legalBasis: z.string(),
      /** What the service has of it without an upload: the form itself, or who is named has proved who they are. */
      suppliedBy: z.enum(['form', 'real-name']).optional(),
    }),
  ),
  certificates: z.array(
    z.object({
      kind: z.string(),
      name: Text,
      issuer: z.string(),
      issuerName: Text,
      jointIssuer: z.string().optional(),
      number: z.string(),
      appliesWhen: Condition.optional(),
    }),
  ),
  /** 精简统计 */
  figures: z.object({
    materials: z.object({ once: z.int(), formerly: z.int() }),
    trips: z.object({ once: z.int(), formerly: z.int() }),
  }),
});
