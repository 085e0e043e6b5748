import { type Habits, type Person, startPerson, wait } from './person.ts';

/** A worklist, and what is done with each entry of it. */
export interface Worklist<Entry> {
  list(signal: AbortSignal): Promise<Entry[]>;
  /** Entries with the same key are one piece of work. */
  keyOf(entry: Entry): string;
  handle(entry: Entry, signal: AbortSignal): Promise<void>;
}

/**
 * Works on a list as an office does: looks at it again and again, takes up at once whatever is not in hand yet, and
 * finds what has failed there the next time.
 */
export const workOn = <Entry>(worklist: Worklist<Entry>, { everyMs, onTrouble }: Habits): Person => {
  const inHand = new Map<string, Promise<void>>();
  return startPerson(async (signal) => {
    const tell = (error: unknown): void => {
      if (!signal.aborted) onTrouble(error);
    };
    const take = (entry: Entry): void => {
      const key = worklist.keyOf(entry);
      if (inHand.has(key)) return;
      const work = worklist.handle(entry, signal).catch(tell);
      inHand.set(
        key,
        work.finally(() => inHand.delete(key)),
      );
    };
    while (!signal.aborted) {
      await worklist.list(signal).then((entries) => entries.forEach(take), tell);
      await wait(everyMs, signal).catch(tell);
    }
    await Promise.all(inHand.values());
  }, onTrouble);
};

/** A page of a list route. */
interface Page<Entry> {
  items: Entry[];
  next?: string | undefined;
}

/** Every entry of a list, page by page. */
export const allPages = async <Entry>(page: (cursor: string | undefined) => Promise<Page<Entry>>): Promise<Entry[]> => {
  const found: Entry[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page(cursor);
    found.push(...items);
    cursor = next;
  } while (cursor !== undefined);
  return found;
};
