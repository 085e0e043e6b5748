import type { Clock } from '../../shared/clock.ts';
import type {
  readCatalogueProcedure as procedureRoute,
  readCatalogueRegime as regimeRoute,
} from '../../shared/contract/routes/catalogue.ts';
import { shanghaiDate } from '../../shared/domain/calendar/shanghai-time.ts';
import { procedureOf } from '../../shared/domain/catalogue/procedure.ts';
import { publishedCatalogue, publishedProcedure, publishedRegime } from '../../shared/domain/catalogue/published.ts';
import type { RegimeCode } from '../../shared/domain/catalogue/regimes.ts';
import type { Catalogue } from '../../shared/domain/catalogue/types.ts';
import { catalogueOn } from '../../shared/domain/catalogue/versions.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, type Reply } from '../../shared/http/reply.ts';

interface Deps {
  clock: Clock;
  /** The city's. */
  regime: RegimeCode;
}

const today = ({ clock }: Deps): Catalogue => catalogueOn(shanghaiDate(clock.now()));

/** It changes with a deployment, or on the day on which the next version begins. */
const kept = { 'cache-control': 'public, max-age=300' };

/** 事项目录: what is reviewed, by whom, by when and why. What is not in it cannot be asked of anyone. */
export const readCatalogue = (deps: Deps) => async (): Promise<Reply> =>
  answer(200, publishedCatalogue(today(deps), deps.regime), kept);

/** A regime with the procedures of every kind, in short. */
export const readCatalogueRegime =
  (deps: Deps) =>
  async ({ params }: RequestOf<typeof regimeRoute>): Promise<Reply> =>
    answer(200, publishedRegime(today(deps), params.regime), kept);

/** 办事指南: everything about one kind of enterprise under one regime. */
export const readCatalogueProcedure =
  (deps: Deps) =>
  async ({ params }: RequestOf<typeof procedureRoute>): Promise<Reply> => {
    const catalogue = today(deps);
    return answer(200, publishedProcedure(procedureOf(catalogue, params.regime, params.kind)), kept);
  };
