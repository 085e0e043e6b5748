/** Where the city pretends to be: what stands in the middle of every ARN. */
export interface Place {
  /** `aws`, or `aws-cn` for the China regions. */
  partition: string;
  region: string;
  account: string;
}

/** The place of a city whose configuration names none. */
export const DEFAULT_PLACE: Place = { partition: 'aws', region: 'us-east-1', account: '000000000000' };

/** The ARN of a regional resource, such as `arn:aws:sqs:us-east-1:000000000000:orders`. */
export const arnIn = (place: Place, service: string, resource: string): string =>
  `arn:${place.partition}:${service}:${place.region}:${place.account}:${resource}`;
