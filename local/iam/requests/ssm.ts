import { asArray } from '../../engines/provision/properties.ts';
import { arnIn } from '../../place.ts';
import { inputOf, type RequestReader, textOf } from './surroundings.ts';

/** An SSM call: on every parameter that it names. In an ARN a parameter's name has one slash before it, its own or an added one. */
export const readSsm: RequestReader = (request, { place }) => {
  const input = inputOf(request);
  const names = asArray(input.Names).map(String);
  const given = names.length > 0 ? names : [textOf(input, 'Name') || textOf(input, 'Path')];
  return given.map((name) => ({
    action: `ssm:${request.operation}`,
    resource: name.startsWith('arn:') ? name : arnIn(place, 'ssm', `parameter/${name.replace(/^\//, '')}`),
  }));
};
