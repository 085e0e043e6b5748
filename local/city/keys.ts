import { createKms, type Kms } from '../aws/kms/index.ts';
import { createSsm } from '../aws/ssm.ts';
import type { CityConfig } from '../config.ts';
import type { Stack } from '../template/stack.ts';
import type { AwsService } from '../types.ts';

/** The KMS of the stack, with its keys and aliases. */
export function provisionKeys(stack: Stack, dataDir: string): Kms {
  const kms = createKms({ dataDir, place: stack.place });
  for (const resource of stack.resources('AWS::KMS::Key')) {
    const { keyId, keyArn } = kms.provisionKey(resource);
    stack.provide(resource.logicalId, { ref: keyId, attributes: { Arn: keyArn, KeyId: keyId } });
  }
  for (const resource of stack.resources('AWS::KMS::Alias')) kms.provisionAlias(resource);
  return kms;
}

/** The parameter store, with the configured seeds and the stack's own parameters, which may name storage. */
export function provisionParameters(stack: Stack, { ssm: values }: CityConfig): AwsService {
  const ssm = createSsm({ values, place: stack.place });
  for (const resource of stack.resources('AWS::SSM::Parameter')) {
    ssm.provisionParameter(resource);
    stack.provide(resource.logicalId, { attributes: { Value: String(resource.properties.Value) } });
  }
  return ssm.service;
}
