import { CfnParameter, type CfnParameterProps } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { defaultRegime, regimeCodes } from '../../shared/domain/catalogue/regimes.ts';
import { organizationCodeRangePattern } from '../../shared/domain/numbering/organization-code-range.ts';

/** A parameter of the stack under exactly this name. */
export const stackParameter = (scope: Construct, id: string, props: CfnParameterProps): string => {
  const made = new CfnParameter(scope, id, props);
  made.overrideLogicalId(id);
  return made.valueAsString;
};

/** What differs from city to city: parameters of the stack. */
export class Settings extends Construct {
  readonly audience: string;
  readonly courierUrl: string;
  /** By how much all rate limits are raised. */
  readonly rateFactor: string;
  readonly secretNames: { courier: string; engravers: string; courierNotices: string };
  readonly courierNoticeUrl: string;
  readonly allowedNetworks: string;
  /** 码段: what organization codes are drawn from. */
  readonly organizationCodeRange: string;
  /** 制度: under which drafts are created. */
  readonly regime: string;

  constructor(scope: Construct) {
    super(scope, 'Settings');
    const parameter = (id: string, description: string, defaultValue?: string, allowedPattern?: string): string =>
      stackParameter(this, id, {
        description,
        ...(defaultValue !== undefined && { default: defaultValue }),
        // The ARN of a parameter is `parameter` and its name, slash and all.
        ...(defaultValue?.startsWith('/') && { allowedPattern: '^/.+' }),
        ...(defaultValue === '1' && { allowedPattern: '^[1-9][0-9]{0,5}$' }),
        ...(allowedPattern !== undefined && { allowedPattern }),
      });
    this.audience = parameter('Audience', 'Audience that tokens must name', 'https://api.yizhantong.example');
    this.courierUrl = parameter('CourierUrl', "Base URL of the courier's booking API");
    this.rateFactor = parameter('RateFactor', 'By how much all rate limits are raised (1: as in the contract)', '1');
    this.courierNoticeUrl = parameter('CourierNoticeUrl', 'Where the courier is told of batches; empty: nowhere', '');
    this.allowedNetworks = parameter(
      'WebhookAllowedNetworks',
      'Networks besides the internet in which partners may be called, also by plain http: CIDR, space-separated',
      '',
    );
    this.regime = stackParameter(this, 'Regime', {
      description: 'Regime under which the city registers: 2013, 2015, 2016 or 2020',
      default: defaultRegime,
      allowedValues: [...regimeCodes],
    });
    this.organizationCodeRange = parameter(
      'OrganizationCodeRange',
      'Range of organization codes: private-use outside production, else its first and last eight characters, joined by -',
      'private-use',
      organizationCodeRangePattern,
    );
    this.secretNames = {
      courierNotices: parameter(
        'CourierNoticeKeyParameter',
        'Name of the SecureString with the secrets that sign what the courier is told: whsec_..., space-separated',
        '/yizhantong/courier/notice-keys',
      ),
      courier: parameter(
        'CourierKeyParameter',
        "Name of the SecureString with the courier's webhook keys: whsec_... or whpk_..., space-separated, newest first",
        '/yizhantong/courier/webhook-keys',
      ),
      engravers: parameter(
        'EngraverKeyParameters',
        'Path of the SecureStrings with the webhook keys of each engraver, which are named by its code',
        '/yizhantong/engravers/webhook-keys',
      ),
    };
  }
}
