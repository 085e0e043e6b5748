/** A webhook as it travels (Standard Webhooks): its id, when it was sent, and the very bytes of its body. */
export interface Message {
  id: string;
  /** Epoch seconds, as `webhook-timestamp` carries them. */
  timestamp: string;
  body: Buffer;
}

/** What a signature covers: `id.timestamp.body`. Neither id nor timestamp holds a dot, so that no two messages are alike. */
export const signedContent = ({ id, timestamp, body }: Message): Buffer =>
  Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
