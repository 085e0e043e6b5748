import * as z from 'zod';
import { highestSignOff } from '../authority/officer-roles.ts';
import { enterpriseKinds } from './kinds.ts';
import { isOfPerson } from './numbering.ts';
import { acceptanceDays, issueDays, type Procedure, procedureOf } from './procedure.ts';
import { regimeCodes } from './regimes.ts';
import type { Catalogue, NumberKind } from './types.ts';

const Text = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const Pointer = z.string().regex(/^(?:\/(?:[A-Za-z]+|\*))+$/);
const HalfDays = z.number().multipleOf(0.5).positive();
const Day = z.iso.date();
const level = z.int().min(1).max(highestSignOff);

const Item = z.object({
  name: Text,
  legalBasis: z.array(z.string().min(4)).min(1),
  statutoryWorkingDays: z.int().positive(),
  promisedWorkingDays: z.int().positive(),
  acceptance: z.object({ withinWorkingDays: z.int().max(5) }),
  signOff: z.object({ simple: level, general: level, complex: level }),
  sees: z.array(Pointer).min(1),
  supervision: z.object({ warnDaysLeft: z.int(), yellowAtPercent: z.int().max(100), redAfterDays: z.int() }),
  appliesWhen: z.object({ pointer: Pointer }).optional(),
});

const Checked = z.object({
  promisedWorkingDays: z.int().positive(),
  stages: z.array(z.object({ workingDays: HalfDays, items: z.array(z.string()).min(1) })),
  items: z.array(Item).min(1),
  certificates: z.array(z.object({ name: Text, prints: z.array(z.string()).min(1) })).min(1),
});

const doubled = (codes: readonly string[]): string[] => codes.filter((code, at) => codes.indexOf(code) !== at);

/** Numbers that something needs and that nothing of the procedure assigns before. */
const missingNumbers = ({ items, stages, kind }: Procedure): string[] => {
  const assigned = new Set<NumberKind>(items.flatMap(({ assigns }) => assigns));
  const stageOf = (code: string): number => stages.findIndex((stage) => stage.items.some((item) => item === code));
  const impersonal = items.filter(({ assigns }) => !assigns.some((own) => isOfPerson(own, kind)));
  return impersonal.flatMap(({ code, needs }) =>
    needs
      .filter((number) => {
        const giver = items.find((item) => item.assigns.includes(number));
        return !assigned.has(number) || giver === undefined || stageOf(giver.code) > stageOf(code);
      })
      .map((number) => `${code} needs ${number}, which comes from nothing before it`),
  );
};

/** Where the stages of a promise do not add up to it (domain.md §2: a budget that adds up). */
const budget = ({ stages, promisedWorkingDays: promised }: Procedure): string[] => {
  const spent = stages.reduce((total, { workingDays }) => total + workingDays, acceptanceDays + issueDays);
  return spent === promised ? [] : [`the stages take ${spent} working days, ${promised} are promised`];
};

const faultsOf = (procedure: Procedure): string[] => {
  const { items, certificates } = procedure;
  const outputs = new Set(items.flatMap(({ outputs: of }) => of));
  const shape = Checked.safeParse(procedure).error;
  return [
    ...(shape ? [z.prettifyError(shape)] : []),
    ...doubled(items.map(({ code }) => code)).map((code) => `${code} is there twice`),
    ...items
      .filter((item) => item.promisedWorkingDays > item.statutoryWorkingDays)
      .map(({ code }) => `${code} is promised later than the law allows`),
    ...certificates.filter(({ kind }) => !outputs.has(kind)).map(({ kind }) => `${kind} comes from no item`),
    ...missingNumbers(procedure),
    ...budget(procedure),
  ];
};

/** Everything that is wrong with a catalogue, each with its regime and kind; a build with any is refused. */
export const catalogueFaults = (catalogue: Catalogue): string[] => [
  ...(Day.safeParse(catalogue.validFrom).success ? [] : [`version ${catalogue.version} is valid from no day`]),
  ...regimeCodes.flatMap((regime) =>
    enterpriseKinds.flatMap((kind) =>
      faultsOf(procedureOf(catalogue, regime, kind)).map((fault) => `${regime} ${kind}: ${fault}`),
    ),
  ),
];
