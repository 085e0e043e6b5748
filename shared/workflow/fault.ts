/**
 * A failure by its own name and nothing else, without the error that it was: messages can quote what they were given, and Lambda
 * writes what a function throws into its log, into dead letters, and a state machine into its history (invariant 8). Whoever throws it
 * has logged the error by its name and place before.
 */
export class Fault extends Error {
  constructor(error: unknown) {
    super('see the log of the function');
    this.name = error instanceof Error ? error.name : 'Fault';
  }
}
