import { agencies } from '../../shared/domain/catalogue/agencies.ts';
import { certificates } from '../../shared/domain/catalogue/certificates.ts';
import { items } from '../../shared/domain/catalogue/items.ts';
import { engravers, halls } from '../../shared/domain/catalogue/places.ts';
import { type Regime, regimes } from '../../shared/domain/catalogue/regimes.ts';
import { answer, type Reply } from '../../shared/http/reply.ts';

const regimeOf = (regime: Regime) => ({
  ...regime,
  items: regime.items.map((code) => ({ ...items[code], agencyName: agencies[items[code].agency].name })),
  certificates: regime.certificates.map((kind) => certificates[kind]),
});

const catalogue = { regimes: Object.values(regimes).map(regimeOf), engravers, halls };

/** 事项目录: what is reviewed, by whom, by when and why. What is not in it cannot be asked of anyone. */
export const readCatalogue = () => async (): Promise<Reply> => answer(200, catalogue);
