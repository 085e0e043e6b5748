import { expect, test } from 'vitest';
import { freelyNamed } from '../../../demo/people/free-name.ts';
import { client } from '../../../shared/contract/client.ts';
import { newForm } from '../../support/forms.ts';

/** The API of a city in which these trade names are taken: of each, the free ones beside it. */
const cityOf = (taken: Record<string, readonly string[]>) => {
  const asked: string[] = [];
  const send: typeof fetch = (url) => {
    const name = new URL(String(url)).searchParams.get('tradeName') ?? '';
    asked.push(name);
    const alternatives = (taken[name] ?? []).map((tradeName) => ({ name: `佛山市${tradeName}`, tradeName }));
    const verdict = Object.hasOwn(taken, name) ? 'taken' : 'free';
    return Promise.resolve(Response.json({ name, verdict, reasons: [], alternatives }));
  };
  return { api: client('http://city', undefined, send), asked };
};

const form = newForm();
const { proposed } = form.name;

test('a name that is free stays', async () => {
  const { api, asked } = cityOf({});
  expect(await freelyNamed(api, form)).toBe(form);
  expect(asked).toEqual([proposed.tradeName]);
});

test('one that is taken gives way to the first that is free beside it, in all its parts', async () => {
  const { api } = cityOf({ [proposed.tradeName]: ['样本盛', '样本源'] });
  const full = `${proposed.region}样本盛${proposed.industry}${proposed.ending}`;
  const name = { proposed: { ...proposed, tradeName: '样本盛', full }, alternatives: [] };
  expect(await freelyNamed(api, form)).toEqual({ ...form, name });
});

test('where all beside it are taken too, it is looked for further on', async () => {
  const longer = `${proposed.tradeName}盛`;
  const { api } = cityOf({ [proposed.tradeName]: [], [longer]: ['样本达'] });
  expect(await freelyNamed(api, form)).toMatchObject({ name: { proposed: { tradeName: '样本达' } } });
});

test('a form that has no name to look up is left as it is', async () => {
  const { api, asked } = cityOf({});
  for (const other of [{}, { name: {} }, 'form']) expect(await freelyNamed(api, other)).toBe(other);
  expect(asked).toEqual([]);
});
