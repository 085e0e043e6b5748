/** Where the city pretends to be: what stands in the middle of every ARN. */
export interface Place {
  /** `aws`, or `aws-cn` for the China regions. */
  partition: string;
  region: string;
  account: string;
}

/** Where a stack believes that it is deployed. */
export interface StackPlace extends Place {
  urlSuffix: string;
  stackName: string;
}

/** The place of a city whose configuration names none. */
export const DEFAULT_PLACE: Place = { partition: 'aws', region: 'us-east-1', account: '000000000000' };

/** The place of a stack on this machine; `partition` `aws-cn` brings China's URL suffix. */
export function placeOf(options: Omit<StackPlace, 'urlSuffix'>): StackPlace {
  return { ...options, urlSuffix: options.partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com' };
}

/** An ARN in this place. IAM and S3 leave region (and S3 the account) empty, as AWS does. */
export function arnIn(place: Place, service: string, resource: string): string {
  const region = service === 'iam' || service === 's3' ? '' : place.region;
  const account = service === 's3' ? '' : place.account;
  return `arn:${place.partition}:${service}:${region}:${account}:${resource}`;
}
