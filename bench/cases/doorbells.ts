/** Tells applicants that their parcel has arrived, so that nobody needs to look again and again while a case is timed. */
export interface Doorbells {
  ring(caseNumber: string): void;
  /** Resolves once it has rung for this case; rejects once `signal` is aborted. */
  heard(caseNumber: string, signal: AbortSignal): Promise<void>;
}

export const createDoorbells = (): Doorbells => {
  const bells = new Map<string, PromiseWithResolvers<void>>();
  const bell = (caseNumber: string): PromiseWithResolvers<void> => {
    const known = bells.get(caseNumber) ?? Promise.withResolvers<void>();
    bells.set(caseNumber, known);
    return known;
  };
  return {
    ring: (caseNumber) => bell(caseNumber).resolve(),
    heard: async (caseNumber, signal) => {
      const { promise, reject } = bell(caseNumber);
      const end = (): void => reject(signal.reason);
      if (signal.aborted) end();
      signal.addEventListener('abort', end, { once: true });
      try {
        await promise;
      } finally {
        signal.removeEventListener('abort', end);
        bells.delete(caseNumber);
      }
    },
  };
};
