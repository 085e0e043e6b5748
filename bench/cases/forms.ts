import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** As much of a form as a bench changes. */
const Form = z.looseObject({
  registrar: z.string(),
  name: z.looseObject({
    proposed: z.looseObject({ region: z.string(), tradeName: z.string(), industry: z.string(), ending: z.string() }),
  }),
});

const example = Form.parse(
  JSON.parse(readFileSync(new URL('../../examples/foshan-llc.json', import.meta.url), 'utf8')),
);

/** No two of them sound alike, since a name that sounds like another is not free. */
const characters = [...'春夏秋云山川江海松林梅兰金玉珠宝安康福寿和顺昌盛东南西北天地日月'];

/** The n-th trade name (字号): no two are the same, since a name is registered once. */
export const tradeName = (n: number): string => {
  let rest = n;
  let name = '样本';
  for (let place = 0; place < 5; place += 1) {
    name += characters[rest % characters.length];
    rest = Math.floor(rest / characters.length);
  }
  return name;
};

/** The form of the n-th company of a bench: the example's, under a name of its own. */
export const formOf = (n: number): object => {
  const { proposed } = example.name;
  const own = { ...proposed, tradeName: tradeName(n) };
  const full = `${own.region}${own.tradeName}${own.industry}${own.ending}`;
  return { ...example, name: { ...example.name, proposed: { ...own, full }, alternatives: [] } };
};

/** The region in which all companies of a bench register. */
export const benchRegion = example.registrar;
