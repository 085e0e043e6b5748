import * as z from 'zod';
import { accepted, type Client } from '../../shared/contract/client.ts';
import { checkName } from '../../shared/contract/routes/public.ts';
import { nameQuery } from '../../shared/contract/schemas/public.ts';
import { nameOf } from '../../shared/domain/names/company-name.ts';

const { shape } = nameQuery;
const Parts = z.object({ region: z.string(), tradeName: z.string(), industry: z.string(), ending: z.string() });

/** As much of a form as its name is looked up by. */
const NamedForm = z.looseObject({
  ...{ registrar: shape.registrar, kind: shape.kind },
  name: z.looseObject({ proposed: Parts }),
  establishment: z.looseObject({ partnershipKind: shape.partnership, industryCode: shape.industryCode }).optional(),
});

/** So many names are tried: each that is taken has other free ones beside it, or is tried with a character more. */
const tries = 10;

/** A form under a name that nobody has, its own where that is free; unchanged where it has none, or one that cannot be looked up. */
export const freelyNamed = async (open: Client, form: unknown): Promise<unknown> => {
  const named = NamedForm.safeParse(form);
  if (!named.success) return form;
  const { registrar, kind, name, establishment } = named.data;
  const context = { registrar, kind, partnership: establishment?.partnershipKind };
  let parts = name.proposed;
  for (let tried = 0; tried < tries; tried += 1) {
    const query = { ...context, industryCode: establishment?.industryCode, ...parts };
    const { verdict, alternatives } = await accepted(open, checkName, { query });
    if (verdict !== 'taken' && verdict !== 'near') break;
    parts = { ...parts, tradeName: alternatives[0]?.tradeName ?? `${parts.tradeName}盛` };
  }
  if (parts === name.proposed) return form;
  return { ...named.data, name: { ...name, proposed: nameOf(parts), alternatives: [] } };
};
