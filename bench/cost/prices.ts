/** Prices in US dollars, us-east-1, each for one. */
export const prices = {
  transition: 0.025 / 1_000,
  lambdaRequest: 0.2 / 1e6,
  /** arm64. */
  lambdaGbSecond: 0.0000133334,
  apiRequest: 1 / 1e6,
  writeUnit: 0.625 / 1e6,
  readUnit: 0.125 / 1e6,
  s3Put: 5 / 1e6,
  kmsSign: 0.15 / 10_000,
  snsPublish: 0.5 / 1e6,
  logGb: 0.5,
} as const;

/**
 * How long a call takes inside AWS, ms: not measured here, but what such calls usually take within a region. Together with
 * the calls that were counted they make the time that Lambda bills.
 */
export const usualMs: Readonly<Record<string, number>> = {
  'dynamodb.TransactWriteItems': 20,
  'states.SendTaskSuccess': 15,
  'states.SendTaskFailure': 15,
  'states.StartExecution': 25,
  'kms.Sign': 10,
  's3.PutObject': 40,
  's3.CopyObject': 40,
  'sns.PublishBatch': 15,
};
/** Any other call. */
export const otherCallMs = 6;
/** What a function does itself, ms. */
export const ownWorkMs = 4;

/** What Lambda writes into the log for each invocation (START, END, REPORT), bytes. */
export const platformLogBytes = 350;
