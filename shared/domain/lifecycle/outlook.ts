import { agencies } from '../catalogue/agencies.ts';
import { applies } from '../catalogue/conditions.ts';
import { items } from '../catalogue/items.ts';
import { type RegimeCode, regimes } from '../catalogue/regimes.ts';
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

/** 网上预审: by whom a form would be reviewed under a regime, and what they would see; it may be incomplete. */
export const outlookOf = (regime: RegimeCode, form: OpenForm, today: string): Outlook[] =>
  regimes[regime].items
    .map((code): Item => items[code])
    .filter((item) => applies(item, form))
    .map(({ code, name, agency, promisedWorkingDays, sees }) => ({
      ...{ item: code, name, agency, agencyName: agencies[agency].name, promisedWorkingDays, sees },
      attention: code === registering ? attentionTo(form, { today, regime }) : [],
    }));
