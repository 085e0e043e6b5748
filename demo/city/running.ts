import { type Client, client } from '../../shared/contract/client.ts';
import { dataDirOf } from '../command.ts';
import { say } from '../messages.ts';
import { credentialsOf } from './credentials.ts';
import type { Identity } from './identities.ts';
import { placeIn } from './place.ts';
import { tokensOf } from './tokens.ts';

/** The city that `npm start` keeps running, for the commands beside it. */
export interface RunningCity {
  /** The API as this identity sees it. */
  as(identity: Identity): Client;
  /** The API without a token. */
  open: Client;
  tokenOf(identity: Identity): Promise<string>;
}

/** Problems are told in the language of the terminal; in Chinese where that says nothing. */
const language = /^en/i.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'en' : 'zh-CN';
const send: typeof fetch = (url, init) =>
  fetch(url, { ...init, headers: { ...init?.headers, 'accept-language': language } });

/** The city that is kept in a directory, or where `npm start` keeps it. @throws where none has been started there */
export const runningCity = (named: string | undefined): RunningCity => {
  const dataDir = dataDirOf(named);
  const place = placeIn(dataDir);
  if (place === undefined) throw new Error(say('notRunning', { dataDir }));
  const tokens = tokensOf(place.issuerUrl, credentialsOf(dataDir));
  return {
    as: (identity) => client(place.apiUrl, () => tokens.of(identity), send),
    open: client(place.apiUrl, undefined, send),
    tokenOf: (identity) => tokens.of(identity),
  };
};
