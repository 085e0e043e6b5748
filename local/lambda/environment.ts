import type { FunctionSpec } from './function-spec.ts';

/** The access key by which the endpoint in front knows the calling function. */
export function accessKeyOf(functionName: string): string {
  return `LOCAL${functionName}`;
}

/** The secret of that access key: its own, so that no function can sign in the name of another. */
export function secretKeyOf(functionName: string): string {
  return `local-secret-of-${functionName}`;
}

/** A function's whole environment: its own variables and what Lambda's runtime sets. Nothing is inherited. */
export function environmentOf(
  spec: FunctionSpec,
  { region, awsUrl }: { region: string; awsUrl: string },
): Record<string, string> {
  return {
    ...spec.variables,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyOf(spec.name),
    AWS_SECRET_ACCESS_KEY: secretKeyOf(spec.name),
    AWS_ENDPOINT_URL: awsUrl,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: spec.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMb),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${spec.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: spec.modulePath.slice(0, spec.modulePath.lastIndexOf('/')),
    LANG: 'en_US.UTF-8',
    TZ: 'UTC',
  };
}
