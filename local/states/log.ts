/** Writes one JSON line about something that went wrong to stderr. */
export function logError(message: string, about: Record<string, unknown>): void {
  process.stderr.write(`${JSON.stringify({ level: 'error', part: 'states', message, ...about })}\n`);
}
