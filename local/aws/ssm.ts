import { asArray, refuseUnknown } from '../engines/provision/properties.ts';
import { arnIn, DEFAULT_PLACE, type Place } from '../place.ts';
import type { AwsService, JsonObject, Resource } from '../types.ts';
import { jsonService, ServiceError } from './service-error.ts';

interface Parameter {
  type: 'String' | 'StringList' | 'SecureString';
  value: string;
}

/** The parameter store of the city. */
export interface Ssm {
  service: AwsService;
  /** Adds the parameter of an AWS::SSM::Parameter; a seeded value of that name wins. */
  provisionParameter(resource: Resource): { name: string };
}

const KNOWN = new Set(['Name', 'Type', 'Value', 'Description', 'Tier', 'Tags', 'AllowedPattern', 'DataType']);

/** @param options.values seeds: parameters of type SecureString by name, such as secrets that no template holds */
export function createSsm(options: { values: Record<string, string>; place?: Place }): Ssm {
  const place = options.place ?? DEFAULT_PLACE;
  const parameters = new Map<string, Parameter>(
    Object.entries(options.values).map(([name, value]) => [name, { type: 'SecureString', value }]),
  );
  const read = (given: string, decrypted: boolean): JsonObject | undefined => {
    const name = given.startsWith('arn:') ? given.split(':parameter')[1] : given;
    const parameter = parameters.get(name ?? '');
    if (!parameter) return undefined;
    const hidden = parameter.type === 'SecureString' && !decrypted;
    return {
      Name: name ?? '',
      Type: parameter.type,
      Value: hidden ? Buffer.from(`local:${name}`).toString('base64') : parameter.value,
      Version: 1,
      LastModifiedDate: 0,
      ARN: arnIn(place, 'ssm', `parameter${name?.startsWith('/') ? '' : '/'}${name}`),
      DataType: 'text',
    };
  };
  const service = jsonService('SSM', {
    GetParameter: ({ Name, WithDecryption }) => {
      const parameter = read(String(Name), WithDecryption === true);
      if (!parameter) throw new ServiceError('ParameterNotFound', `Parameter ${String(Name)} not found.`);
      return { Parameter: parameter };
    },
    GetParameters: ({ Names, WithDecryption }) => {
      const found = asArray(Names).map((name) => [name, read(String(name), WithDecryption === true)] as const);
      return {
        Parameters: found.flatMap(([, parameter]) => (parameter ? [parameter] : [])),
        InvalidParameters: found.flatMap(([name, parameter]) => (parameter ? [] : [name])),
      };
    },
  });
  const provisionParameter: Ssm['provisionParameter'] = (resource) => {
    refuseUnknown(resource, KNOWN);
    const { Name, Type, Value } = resource.properties;
    const name = typeof Name === 'string' ? Name : resource.logicalId;
    if ((Type !== 'String' && Type !== 'StringList') || typeof Value !== 'string') {
      throw new Error(`${resource.logicalId}: Type must be String or StringList, and Value a string`);
    }
    if (!parameters.has(name)) parameters.set(name, { type: Type, value: Value });
    return { name };
  };
  return { service, provisionParameter };
}
