import { createECDH, randomBytes } from 'node:crypto';

/** The order of the group of NIST P-256. */
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const toBigInt = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const toBytes = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
const mod = (value: bigint): bigint => ((value % N) + N) % N;

/**
 * Signs a SHA-256 digest with ECDSA on P-256; the signature is DER. `node:crypto` always hashes what it signs, so this
 * is ECDSA by its definition, with ECDH for the one multiplication of a point. For keys on this machine only.
 * @param secret the private key's number, 32 bytes
 */
export function signDigest(secret: Buffer, digest: Buffer): Buffer {
  const d = toBigInt(secret);
  const z = toBigInt(digest);
  for (;;) {
    const k = mod(toBigInt(randomBytes(40)));
    if (k === 0n) continue;
    const r = mod(abscissa(k));
    const s = mod(inverse(k) * (z + r * d));
    if (r !== 0n && s !== 0n) return derSequence(r, s);
  }
}

/** The x coordinate of k times the generator. */
function abscissa(k: bigint): bigint {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(toBytes(k));
  return toBigInt(ecdh.getPublicKey().subarray(1, 33));
}

function inverse(value: bigint): bigint {
  let [a, b, x, y] = [value, N, 1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return mod(x);
}

function derSequence(r: bigint, s: bigint): Buffer {
  const content = Buffer.concat([derInteger(r), derInteger(s)]);
  return Buffer.concat([Buffer.from([0x30, content.length]), content]);
}

function derInteger(value: bigint): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  // A leading bit of one would read as a negative number.
  const body = (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
  return Buffer.concat([Buffer.from([0x02, body.length]), body]);
}
