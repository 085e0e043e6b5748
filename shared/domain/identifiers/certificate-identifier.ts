import { mod37And36 } from './iso-7064.ts';
import { isUnifiedSocialCreditCode } from './unified-social-credit-code.ts';

/** The arc of the national register of electronic certificates 电子证照 (GB/T 36904): every identifier begins with it. */
const ROOT = '1.2.156.3005.2.';

/** What a certificate identifier says. */
export interface CertificateIdentifierParts {
  /** 证照类型代码: the credit code of the authority that defines the type, and three digits of its own. */
  type: string;
  /** 证照颁发机构代码: the credit code of the authority that issues. */
  issuer: string;
  /** 流水号: digits and capitals, unique for type and issuer. Its longest length is uncertain (?); 32 is ours. */
  serial: string;
  /** 版本号, from 1 to 999. */
  version: number;
}

const PATTERN = /^1\.2\.156\.3005\.2\.([0-9A-Z]{18}\d{3})\.([0-9A-Z]{18})\.([0-9A-Z]{1,32})\.(\d{3})\.([0-9A-Z])$/;

/** The parts of a certificate identifier 电子证照标识 (GB/T 36904), or undefined where a text is none. */
export function parseCertificateIdentifier(text: string): CertificateIdentifierParts | undefined {
  const [, type = '', issuer = '', serial = '', version = '', check = ''] = PATTERN.exec(text) ?? [];
  const holds =
    isUnifiedSocialCreditCode(type.slice(0, 18)) &&
    isUnifiedSocialCreditCode(issuer) &&
    Number(version) > 0 &&
    mod37And36(type + issuer + serial + version) === check;
  return holds ? { type, issuer, serial, version: Number(version) } : undefined;
}

/** Whether a text is a certificate identifier 电子证照标识 (GB/T 36904). */
export function isCertificateIdentifier(text: string): boolean {
  return parseCertificateIdentifier(text) !== undefined;
}

/**
 * A certificate identifier of its parts; its check character (ISO 7064 MOD 37,36) is over all of them, without root and dots.
 * @throws RangeError where a part is not what the standard says: a fault of the caller.
 */
export function makeCertificateIdentifier({ type, issuer, serial, version }: CertificateIdentifierParts): string {
  const parts = [type, issuer, serial, String(version).padStart(3, '0')];
  const made = `${ROOT}${parts.join('.')}.${mod37And36(parts.join(''))}`;
  if (!isCertificateIdentifier(made)) throw new RangeError(`Not the parts of a certificate identifier: ${made}`);
  return made;
}
