import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The path of the dynoxide binary for this platform. Throws, saying what to start instead, where there is none. */
export function dynoxideBinary(platform: string = process.platform, arch: string = process.arch): string {
  const name = `@dynoxide/${platform}-${arch}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return join(dirname(manifest), platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');
  } catch (cause) {
    throw new Error(
      `The embedded DynamoDB engine is not installed for ${platform}-${arch} (package ${name}). ` +
        'Start a DynamoDB Local and set AWS_ENDPOINT_URL_DYNAMODB to its URL, e.g. http://127.0.0.1:8000',
      { cause },
    );
  }
}
