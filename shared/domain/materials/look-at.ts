import { beginsAs, type MediaType } from './file-type.ts';
import type { Refusal } from './material-state.ts';
import { findingCode, type VirusScan } from './virus.ts';

/** What was said of a file before it was uploaded. */
export interface Announced {
  mediaType: MediaType;
  /** Bytes. */
  size: number;
  /** Hex. */
  sha256: string;
}

/** The content of a file, and its own digest (hex). */
export interface Uploaded {
  content: Uint8Array;
  sha256: string;
}

/** Why a file is not kept, and what a scanner has found in it, as a code. */
export interface Refused {
  refusal: Refusal;
  finding?: string;
}

/** Looks at what was uploaded as if nobody had before: why it is not kept, or undefined where it is what was announced and harmless. */
export const refusalOf = async (
  announced: Announced,
  { content, sha256 }: Uploaded,
  scan: VirusScan,
): Promise<Refused | undefined> => {
  if (content.length !== announced.size) return { refusal: 'wrong-size' };
  if (!beginsAs(announced.mediaType, content)) return { refusal: 'wrong-type' };
  if (sha256 !== announced.sha256) return { refusal: 'wrong-checksum' };
  const result = await scan(content);
  return result.clean ? undefined : { refusal: 'virus', finding: findingCode(result.found) };
};
