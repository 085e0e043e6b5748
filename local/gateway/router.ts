import type { RouteSpec } from './api.ts';

/** A route that matched, with the decoded values of its path parameters. */
export interface Match {
  route: RouteSpec;
  pathParameters: Record<string, string> | undefined;
}

interface Node {
  literals: Map<string, Node>;
  parameter: Node | undefined;
  /** Routes that end here, by method (`ANY` among them), and those that end here in `{name+}`. */
  routes: Map<string, Target>;
  greedy: Map<string, Target>;
}

interface Target {
  route: RouteSpec;
  names: string[];
}

const newNode = (): Node => ({ literals: new Map(), parameter: undefined, routes: new Map(), greedy: new Map() });

/**
 * Matches as an HTTP API does: a literal segment before a parameter before a greedy one, the method before `ANY`, and
 * `$default` for what nothing else takes. Undefined when there is no such route.
 */
export function createRouter(routes: RouteSpec[]): (method: string, path: string) => Match | undefined {
  const root = newNode();
  let fallback: RouteSpec | undefined;
  for (const route of routes) {
    if (route.routeKey === '$default') fallback = route;
    else addRoute(root, route);
  }
  return (method, path) => {
    const segments = path.slice(1).split('/');
    const found = find(root, segments, 0, [], method);
    if (found) return found;
    return fallback && { route: fallback, pathParameters: undefined };
  };
}

function addRoute(root: Node, route: RouteSpec): void {
  const [, method, path] = /^([A-Z]+) \/(.*)$/.exec(route.routeKey) ?? [];
  if (method === undefined || path === undefined) throw new Error(`not a route key: ${route.routeKey}`);
  const names: string[] = [];
  let node = root;
  for (const segment of path.split('/')) {
    const [, name, greedy] = /^\{([^}+]+)(\+?)\}$/.exec(segment) ?? [];
    if (name !== undefined) names.push(name);
    if (greedy === '+') {
      node.greedy.set(method, { route, names });
      return;
    }
    node = name === undefined ? literal(node, segment) : parameter(node);
  }
  node.routes.set(method, { route, names });
}

function literal(node: Node, segment: string): Node {
  const next = node.literals.get(segment) ?? newNode();
  node.literals.set(segment, next);
  return next;
}

function parameter(node: Node): Node {
  node.parameter ??= newNode();
  return node.parameter;
}

function find(node: Node, segments: string[], depth: number, values: string[], method: string): Match | undefined {
  const segment = segments[depth];
  if (segment === undefined) return target(node.routes, method, values);
  const exact = node.literals.get(segment);
  const byLiteral = exact && find(exact, segments, depth + 1, values, method);
  if (byLiteral) return byLiteral;
  const byParameter =
    node.parameter && segment !== '' && find(node.parameter, segments, depth + 1, [...values, segment], method);
  if (byParameter) return byParameter;
  return target(node.greedy, method, [...values, segments.slice(depth).join('/')]);
}

function target(targets: Map<string, Target>, method: string, values: string[]): Match | undefined {
  const found = targets.get(method) ?? targets.get('ANY');
  if (!found) return undefined;
  if (found.names.length === 0) return { route: found.route, pathParameters: undefined };
  const pairs = found.names.map((name, index) => [name, decode(values[index] ?? '')]);
  return { route: found.route, pathParameters: Object.fromEntries(pairs) };
}

/** A malformed escape is passed on as it came. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
