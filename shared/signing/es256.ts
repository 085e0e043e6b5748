/** One INTEGER of a DER-encoded ECDSA signature: its bytes as exactly 32, and where the next one begins. */
const integerAt = (der: Uint8Array, at: number): { bytes: Buffer; next: number } => {
  const length = der[at + 1] ?? 0;
  const next = at + 2 + length;
  const value = Buffer.from(der.subarray(at + 2, next));
  const unsigned = value.length > 32 ? value.subarray(value.length - 32) : value;
  return { bytes: Buffer.concat([Buffer.alloc(32 - unsigned.length), unsigned]), next };
};

/** KMS answers ECDSA signatures in DER (RFC 3279); ES256 (RFC 7518 §3.4) wants r and s, 32 bytes each. */
export const rawOfDer = (der: Uint8Array): Buffer => {
  const r = integerAt(der, 2);
  const s = integerAt(der, r.next);
  return Buffer.concat([r.bytes, s.bytes]);
};
