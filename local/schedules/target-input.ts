import { asObject } from '../engines/provision/properties.ts';
import type { Json, JsonObject } from '../types.ts';

/** Makes the payload of a target (JSON text) from an event. */
export type TargetInput = (event: JsonObject) => string;

/** Reads what of an event a target gets: all of it, a part (InputPath), a constant (Input) or a template. */
export function compileTargetInput(target: JsonObject, where: string): TargetInput {
  const { Input, InputPath } = target;
  const transformer = asObject(target.InputTransformer);
  if (typeof Input === 'string') return () => Input;
  if (typeof InputPath === 'string') {
    const read = compilePath(InputPath, where);
    return (event) => JSON.stringify(read(event) ?? null);
  }
  return transformer ? compileTemplate(transformer, where) : (event) => JSON.stringify(event);
}

function compileTemplate(transformer: JsonObject, where: string): TargetInput {
  const template = String(transformer.InputTemplate ?? '');
  const paths = new Map(
    Object.entries(asObject(transformer.InputPathsMap) ?? {}).map(([name, path]) => [
      name,
      compilePath(String(path), where),
    ]),
  );
  return (event) =>
    template.replace(/("?)<([\w.-]+)>("?)/g, (whole, open: string, name: string, close: string) => {
      const read = paths.get(name);
      if (!read) return whole;
      const value = read(event) ?? '';
      // Inside quotes a text is inserted as it stands; without quotes it brings its own.
      const text = JSON.stringify(value);
      return open && close && typeof value !== 'string' ? `"${text.replaceAll('"', '\\"')}"` : text;
    });
}

/** Reads `$.detail.name`; no other kind of path is known. */
function compilePath(path: string, where: string): (event: JsonObject) => Json | undefined {
  if (!/^\$(\.[\w-]+)*$/.test(path)) throw new Error(`${where}: the runner does not know the path ${path}`);
  const names = path.split('.').slice(1);
  return (event) => {
    let value: Json | undefined = event;
    for (const name of names) value = asObject(value)?.[name];
    return value;
  };
}
