import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Task tokens that say which attempt they are for and cannot be guessed. The same attempt always has the same token,
 * so tokens that were given away stay valid when the city starts again.
 */
export class Tokens {
  readonly #secret: Buffer;

  constructor(secret: Buffer) {
    this.#secret = secret;
  }

  mint(execution: number, path: string, attempt: number): string {
    const subject = `${execution}:${path}:${attempt}`;
    return `${Buffer.from(subject).toString('base64url')}.${this.#sign('token', subject).toString('base64url')}`;
  }

  /** Was this token ever made here? Says nothing about whether its task still waits. */
  isOurs(token: string): boolean {
    return this.executionOf(token) !== undefined;
  }

  /** The number of the execution that a token was made for; undefined for a token that was not made here. */
  executionOf(token: string): number | undefined {
    const [encoded = '', signature = ''] = token.split('.');
    const subject = Buffer.from(encoded, 'base64url').toString();
    const expected = this.#sign('token', subject);
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    return Number(subject.slice(0, subject.indexOf(':')));
  }

  /** A number in [0, 1) for the jitter of a retry, the same in every replay. */
  fraction(execution: number, path: string, attempt: number): number {
    return this.#sign('jitter', `${execution}:${path}:${attempt}`).readUInt32BE(0) / 2 ** 32;
  }

  #sign(purpose: string, subject: string): Buffer {
    return createHmac('sha256', this.#secret).update(`${purpose}:${subject}`).digest();
  }
}
