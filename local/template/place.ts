/** Where the stack believes that it is deployed. */
export interface Place {
  partition: string;
  region: string;
  account: string;
  urlSuffix: string;
  stackName: string;
}

/** The place of a stack on this machine; `partition` `aws-cn` brings China's URL suffix. */
export function placeOf(options: { partition: string; region: string; account: string; stackName: string }): Place {
  return { ...options, urlSuffix: options.partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com' };
}

/** An ARN in this place. IAM and S3 leave region (and S3 the account) empty, as AWS does. */
export function arnIn(place: Place, service: string, resource: string): string {
  const region = service === 'iam' || service === 's3' ? '' : place.region;
  const account = service === 's3' ? '' : place.account;
  return `arn:${place.partition}:${service}:${region}:${account}:${resource}`;
}
