/** The part of an SDK client that is made lean. */
interface Stacked {
  middlewareStack: { remove(name: string): boolean };
}

/**
 * Takes the SDK's own logging out of a client. It writes nothing unless a logger is given, but copies every input and output to
 * filter them for it: a fifth of the CPU of a call to DynamoDB. (What goes wrong is logged by us, without the data.)
 */
export const lean = <Client extends Stacked>(client: Client): Client => {
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};
