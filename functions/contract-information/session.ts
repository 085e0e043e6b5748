import type { readSession as route } from '../../shared/contract/routes/about.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, type Reply } from '../../shared/http/reply.ts';

/** Says who the caller is: nothing but what their own token says, as the service understands it. */
export const readSession =
  () =>
  async ({ caller }: RequestOf<typeof route>): Promise<Reply> => {
    const id = 'client' in caller ? caller.client : caller.subject;
    return answer(200, { ...caller, audience: caller.kind, id });
  };
