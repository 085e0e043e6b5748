import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TransactionConflictException } from '@aws-sdk/client-dynamodb';

/** Attempts in all, and the base of the backoff in ms: at worst some 2.5 s, within every function's timeout. */
const attempts = 8;
const baseMs = 10;

/**
 * Runs `call` again while it fails with what `isTransient` names, with full jitter (AWS Architecture Blog,
 * "Exponential Backoff And Jitter"). The last failure is thrown.
 */
export const withRetry = async <T>(isTransient: (error: unknown) => boolean, call: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (attempt === attempts || !isTransient(error)) throw error;
      await pause(randomInt(baseMs * 2 ** attempt));
    }
  }
};

/** A single write that met a transaction on the same item; the SDK does not retry this one by itself. */
export const isSingleWriteConflict = (error: unknown): boolean => error instanceof TransactionConflictException;
