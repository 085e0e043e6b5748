import { describe, expect, test } from 'vitest';
import { isCertificateIdentifier } from '../../../../shared/domain/identifiers/certificate-identifier.ts';
import { citizenIdCheckCharacter, isCitizenId } from '../../../../shared/domain/identifiers/citizen-id.ts';
import { isIndividualTaxpayerNumber } from '../../../../shared/domain/identifiers/individual-taxpayer-number.ts';
import { isNameApprovalNumber } from '../../../../shared/domain/identifiers/name-approval-number.ts';
import { isOrganizationCode } from '../../../../shared/domain/identifiers/organization-code.ts';
import { isRegistrationNumber } from '../../../../shared/domain/identifiers/registration-number.ts';
import { isSealCode } from '../../../../shared/domain/identifiers/seal-code.ts';
import { isTaxpayerNumber } from '../../../../shared/domain/identifiers/taxpayer-number.ts';
import { isUnifiedSocialCreditCode } from '../../../../shared/domain/identifiers/unified-social-credit-code.ts';

const vectors = [
  {
    name: 'unified social credit code',
    accepts: isUnifiedSocialCreditCode,
    valid: [
      '91350100M000100Y43',
      '91440606722473344C',
      '911101085923662400',
      '91440300708461136T',
      '914403001922038216',
      '9111010859963405XW',
    ],
    invalid: ['91350100M000100Y4Z', '914403001922038217', '91440300I922038216', '91440600MA4W3ABC34', ''],
  },
  {
    name: 'organization code',
    accepts: isOrganizationCode,
    valid: ['D2143569-X', '72247334-4', '59963405-X', '19218149-0', 'MA4X6KJM-2', 'MA4X6KJM2', 'PDY00001-X'],
    invalid: ['19220382-2', 'd2143569-X', '72247334--4', '7224733-44', ''],
  },
  {
    name: 'registration number',
    accepts: isRegistrationNumber,
    valid: ['110108000000016', '440301103097413', '110108012660422', '440604200001050', '440604200001041'],
    invalid: ['440301103097414', '44030110309741', '44030110309741３', ''],
  },
  {
    name: 'taxpayer number',
    accepts: isTaxpayerNumber,
    valid: ['440604PDY00001X', '440606722473344'],
    invalid: ['440604PDY000010', '440604PDY00001-X', '000604PDY00001X', '440604'],
  },
  {
    name: 'citizen ID',
    accepts: isCitizenId,
    valid: ['11010519491231002X', '440524188001010014'],
    invalid: ['11010519491231002x', '110105194912310021', '44052418800101001', ''],
  },
  { name: 'seal code', accepts: isSealCode, valid: ['4406040000001'], invalid: ['440604000001', '0006040000001'] },
  {
    name: 'name approval number',
    accepts: isNameApprovalNumber,
    valid: ['4406042013000001'],
    invalid: ['440604201300001', '4406043013000001'],
  },
  {
    name: 'taxpayer number of an individual business',
    accepts: isIndividualTaxpayerNumber,
    valid: ['11010519491231002X01', '44052418800101001499'],
    invalid: ['11010519491231002X', '11010519491231002X00', '11010519491231002101', '11010519491231002XA1', ''],
  },
  {
    name: 'certificate identifier',
    accepts: isCertificateIdentifier,
    valid: [
      '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U',
      '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002.S',
      '1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0',
    ],
    invalid: [
      '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.V',
      '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.000.V',
      '1.2.156.3005.1.11100000000013338W011.11430000006122244L.20230000403.001.U',
      '11100000000013338W011.11430000006122244L.20230000403.001.U',
      '1.2.156.3005.2.11100000000013338W011.340100.20230000403.001.U',
      '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.u',
      '',
    ],
  },
];

describe.each(vectors)('$name', ({ accepts, valid, invalid }) => {
  test.each(valid)('%s is valid', (text) => expect(accepts(text)).toBe(true));
  test.each(invalid)('"%s" is not valid', (text) => expect(accepts(text)).toBe(false));
});

test.each([
  ['a day that does not exist', '44060419900230001'],
  ['an unknown province', '99060419900101001'],
  ['a year out of reach', '44060429900101001'],
])('a citizen ID with %s is refused in spite of its right check character', (_why, body) => {
  expect(isCitizenId(body + citizenIdCheckCharacter(body))).toBe(false);
});
