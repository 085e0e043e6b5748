import { figuresOf } from '../../shared/domain/catalogue/figures.ts';
import { enterpriseKindNames, enterpriseKinds } from '../../shared/domain/catalogue/kinds.ts';
import { laterPermits } from '../../shared/domain/catalogue/later-permit-list.ts';
import { numbers } from '../../shared/domain/catalogue/numbers.ts';
import { type Procedure, procedureOf } from '../../shared/domain/catalogue/procedure.ts';
import { publishedProcedure } from '../../shared/domain/catalogue/published.ts';
import { regimeCodes } from '../../shared/domain/catalogue/regimes.ts';
import type { Bilingual, Catalogue, FormCondition } from '../../shared/domain/catalogue/types.ts';
import { words } from './catalogue-words.ts';

export type Language = keyof Bilingual;

/** The sample forms of a kind under a regime, by file name in `examples/`. */
export type SamplesOf = (regime: string, kind: string) => readonly string[];

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Writes a catalogue in one language. */
const writerOf = (catalogue: Catalogue, language: Language, samplesOf: SamplesOf) => {
  const say = (name: keyof typeof words, value = ''): string => words[name][language].replace('{0}', value);
  const separator = language === 'zh' ? '、' : ', ';
  const list = (texts: readonly string[]): string => texts.join(separator) || say('nothing');
  const days = (count: number): string => say('days', String(count));
  const when = (condition: FormCondition | undefined): string => {
    if (condition === undefined) return say('always');
    if ('equals' in condition) return `\`${condition.pointer} = ${condition.equals}\``;
    return 'present' in condition ? `\`${condition.pointer}\`` : `\`${condition.pointer} > ${condition.moreThan}\``;
  };

  const figureRow = (procedure: Procedure): string[] => {
    const { materials, trips } = figuresOf(procedure);
    const change = ({ once, formerly }: { once: number; formerly: number }): string =>
      `${formerly} → ${once}（−${formerly - once}）`;
    return [
      procedure.regime,
      enterpriseKindNames[procedure.kind][language],
      change(materials),
      change(trips),
      days(procedure.promisedWorkingDays),
    ];
  };

  const itemTable = ({ items, materials }: ReturnType<typeof publishedProcedure>): string => {
    const nameOf = (code: string): string => materials.find((one) => one.code === code)?.name[language] ?? code;
    return table(
      [say('item'), say('agency'), say('promised'), say('statutory'), say('when'), say('asksFor'), say('basis')],
      items.map((item) => [
        `${item.name[language]} \`${item.code}\``,
        item.agencyName[language],
        days(item.promisedWorkingDays),
        days(item.statutoryWorkingDays),
        when(item.appliesWhen),
        list(item.materials.map(({ material }) => nameOf(material))),
        item.legalBasis.join('；'),
      ]),
    );
  };

  const materialTable = ({ items, materials }: ReturnType<typeof publishedProcedure>): string => {
    const usesOf = (code: string) =>
      items.flatMap((item) => item.materials.filter(({ material }) => material === code));
    const rankOf = (code: string): string =>
      say(usesOf(code).some(({ rank }) => rank === 'main') ? 'main' : 'secondary');
    const neededWhen = (code: string): string => {
      const uses = usesOf(code);
      return uses.every((use) => use.neededWhen) ? when(uses[0]?.neededWhen) : say('always');
    };
    return table(
      [say('materials'), '', say('when'), say('comesFrom'), say('trust'), say('basis')],
      materials.map(({ code, name, trust, legalBasis, suppliedBy }) => [
        `${name[language]} \`${code}\``,
        rankOf(code),
        neededWhen(code),
        say(suppliedBy ?? 'upload'),
        trust,
        legalBasis,
      ]),
    );
  };

  const feesOf = ({ items }: ReturnType<typeof publishedProcedure>): string =>
    items
      .flatMap(({ fees }) => fees)
      .map(({ name, amount, legalBasis }) => `${name[language]}: ${amount[language]} (${legalBasis})`)
      .join('; ') || say('noFees');

  const section = (procedure: Procedure): string => {
    const shown = publishedProcedure(procedure);
    const { kind, regime, certificates, promisedWorkingDays } = shown;
    const samples = samplesOf(regime, kind).map((name) => `[${name}](../examples/${name})`);
    return [
      `### ${regime} · ${shown.name[language]}`,
      `${say('promise')}: **${days(promisedWorkingDays)}** · ${say('fees')}: ${feesOf(shown)} · ${say('sample')}: ${list(samples)}`,
      itemTable(shown),
      `**${say('materialsOnce')}**`,
      materialTable(shown),
      `**${say('outcome')}**`,
      table(
        [say('certificate'), say('issuer'), say('number'), say('when')],
        certificates.map((one) => [
          `${one.name[language]} \`${one.kind}\``,
          one.issuerName[language],
          numbers[one.number].name[language],
          when(one.appliesWhen),
        ]),
      ),
    ].join('\n\n');
  };

  const regimeSection = (code: (typeof regimeCodes)[number]): string => {
    const { name, legalBasis } = catalogue.regimes[code];
    const procedures = enterpriseKinds.map((kind) => section(procedureOf(catalogue, code, kind)));
    return [`## ${name[language]}`, `${say('basis')}: ${legalBasis.join('；')}`, ...procedures].join('\n\n');
  };

  return { say, list, figureRow, regimeSection };
};

/** The whole catalogue as a page in Markdown. */
export const cataloguePage = (catalogue: Catalogue, language: Language, samplesOf: SamplesOf): string => {
  const { say, list, figureRow, regimeSection } = writerOf(catalogue, language, samplesOf);
  const procedures = regimeCodes.flatMap((regime) =>
    enterpriseKinds.map((kind) => procedureOf(catalogue, regime, kind)),
  );
  return `${[
    `# ${say('title')}`,
    say('other'),
    say('generated'),
    `${say('version')} ${catalogue.version}, ${say('validFrom', catalogue.validFrom)}`,
    `## ${say('figures')}`,
    say('figuresNote'),
    table([say('regime'), say('kind'), say('materials'), say('trips'), say('promise')], procedures.map(figureRow)),
    `${say('note')}: ${say('socialInsurance')}`,
    ...regimeCodes.map(regimeSection),
    `## ${say('laterPermits')}`,
    table(
      [say('permit'), say('agency'), say('basis'), say('industries'), say('keywords')],
      laterPermits.map((permit) => [
        permit.name[language],
        permit.agency[language],
        permit.legalBasis,
        list(permit.industries),
        list(permit.keywords),
      ]),
    ),
  ].join('\n\n')}\n`;
};
