import { route } from '../route.ts';
import { Catalogue, CatalogueProcedure, CatalogueRegime, procedureParams, regimeParams } from '../schemas/catalogue.ts';
import { none } from '../schemas/common.ts';

const published = {
  method: 'GET',
  handledBy: 'public-information',
  audience: 'public',
  scopes: [],
  owner: 'none',
  query: none,
  problems: ['invalid-request'],
  idempotency: 'read',
  rate: 'public',
} as const;

export const readCatalogue = route({
  id: 'readCatalogue',
  path: '/v1/catalogue',
  ...published,
  params: none,
  answers: { 200: Catalogue },
  summary: { zh: '事项目录', en: 'Regimes, agencies and their offices, later permits, halls and engravers' },
});

export const readCatalogueRegime = route({
  id: 'readCatalogueRegime',
  path: '/v1/catalogue/{regime}',
  ...published,
  params: regimeParams,
  answers: { 200: CatalogueRegime },
  summary: { zh: '事项目录：制度', en: 'A regime: how each kind of enterprise is registered under it' },
});

export const readCatalogueProcedure = route({
  id: 'readCatalogueProcedure',
  path: '/v1/catalogue/{regime}/{kind}',
  ...published,
  params: procedureParams,
  answers: { 200: CatalogueProcedure },
  summary: { zh: '办事指南', en: 'What is asked of a kind of enterprise, by whom, by when, why, and what comes out' },
});
