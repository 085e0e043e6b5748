import * as z from 'zod';
import { applies } from '../catalogue/conditions.ts';
import { enterpriseKinds } from '../catalogue/kinds.ts';
import { type LaterPermit, laterPermitsFor } from '../catalogue/later-permits.ts';
import { agencyName } from '../catalogue/office.ts';
import { procedureOfCase } from '../catalogue/procedure-of-case.ts';
import type { RegimeCode } from '../catalogue/regimes.ts';
import type { Bilingual, Item, ItemCode } from '../catalogue/types.ts';
import { attentionTo } from '../form/index.ts';
import type { OpenForm } from '../personal/sealed-form.ts';

/** An item as it would be reviewed, were the form submitted. */
export interface Outlook {
  item: ItemCode;
  name: Bilingual;
  agency: Item['agency'];
  agencyName: Bilingual;
  /** 承诺时限, working days from acceptance. */
  promisedWorkingDays: number;
  /** What it sees of the form: pointers, `*` for every element. */
  sees: readonly string[];
  /** What it will look at that no form can decide. */
  attention: ReturnType<typeof attentionTo>;
}

/** Whoever registers the enterprise looks at what the form leaves open. */
const registering: ItemCode = 'business-licence';

/** What of a draft, which may be incomplete, says what will become of it. */
const Drafted = z.object({
  kind: z.enum(enterpriseKinds).catch('limited-company'),
  establishment: z
    .object({ industryCode: z.string().catch(''), businessScope: z.string().catch('') })
    .catch({ industryCode: '', businessScope: '' }),
});

/** 网上预审: by whom a form would be reviewed under a regime today, and what they would see. */
export const outlookOf = (regime: RegimeCode, form: OpenForm, today: string): Outlook[] => {
  const { kind } = Drafted.parse(form);
  return procedureOfCase({ regime, kind }, today)
    .items.filter((item) => applies(item, form))
    .map(({ code, name, agency, promisedWorkingDays, sees }) => ({
      ...{ item: code, name, agency, agencyName: agencyName(agency, regime), promisedWorkingDays, sees },
      attention: code === registering ? attentionTo(form, { today, regime }) : [],
    }));
};

/** 许可告知: the permits that the business will need before it may begin. */
export const permitsAhead = (form: OpenForm): LaterPermit[] => {
  const { industryCode, businessScope } = Drafted.parse(form).establishment;
  return laterPermitsFor(industryCode, businessScope);
};
