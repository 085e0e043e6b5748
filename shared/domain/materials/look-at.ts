import { beginsAs, type MediaType } from './file-type.ts';
import type { Refusal } from './material-state.ts';
import type { VirusScan } from './virus.ts';

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

/** Looks at what was uploaded as if nobody had before: why it is not kept, or undefined where it is what was announced and harmless. */
export const refusalOf = async (
  announced: Announced,
  { content, sha256 }: Uploaded,
  scan: VirusScan,
): Promise<Refusal | undefined> => {
  if (content.length !== announced.size) return 'wrong-size';
  if (!beginsAs(announced.mediaType, content)) return 'wrong-type';
  if (sha256 !== announced.sha256) return 'wrong-checksum';
  return (await scan(content)).clean ? undefined : 'virus';
};
