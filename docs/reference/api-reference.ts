import { audiences, audiencesOf } from '../../shared/contract/audience.ts';
import { chainProblems, isBodyOptional } from '../../shared/contract/manners.ts';
import { problems } from '../../shared/contract/problems.ts';
import type { Route } from '../../shared/contract/route.ts';
import { routes as unordered } from '../../shared/contract/routes/index.ts';
import { message } from '../../shared/messages/index.ts';
import { owners } from '../../shared/openapi/operation.ts';
import { repeatedOf } from '../../shared/openapi/repeated.ts';
import { shapeOf } from '../../shared/openapi/shape.ts';
import { folded } from './folded.ts';

const firstOf = (route: Route): number => Math.min(...audiencesOf(route).map((one) => audiences.indexOf(one)));

/** By audience, then by path. Members of modules come in no order that all loaders agree on. */
const routes = [...unordered].sort(
  (one, other) =>
    firstOf(one) - firstOf(other) || (`${one.path} ${one.method}` < `${other.path} ${other.method}` ? -1 : 1),
);

const code = (text: string): string => `\`${text}\``;
const list = (texts: readonly string[]): string => texts.map(code).join(', ') || '–';
const block = (shape: string): string => `\n\`\`\`\n${folded(shape)}\n\`\`\``;

const row = (route: Route): string =>
  [
    '',
    code(`${route.method} ${route.path}`),
    `[${route.id}](#${route.id.toLowerCase()})`,
    audiencesOf(route).join(', '),
    route.summary.zh,
    route.summary.en,
    '',
  ]
    .join(' | ')
    .trim();

const shown = (label: string, schema: Route['params'], io: 'input' | 'output'): string[] => {
  const shape = shapeOf(schema, io);
  return shape === '{}' ? [] : [`- **${label}**${block(shape)}`];
};

const bodyOf = (route: Route): string[] => {
  const { body } = route;
  if (body === undefined) return [];
  if (body === 'raw') return ['- **Body** signed; see [Webhooks](#webhooks)'];
  return shown(isBodyOptional(route) ? 'Body, or none' : 'Body', body, 'input');
};

const answersOf = ({ answers }: Route): string[] =>
  Object.entries(answers).map(([status, schema]) =>
    schema === null
      ? `- **${status}** without a body`
      : 'mediaType' in schema
        ? `- **${status}** ${code(schema.mediaType)}${'json' in schema ? `, or${block(shapeOf(schema.json, 'output'))}` : ''}`
        : `- **${status}**${block(shapeOf(schema, 'output'))}`,
  );

const problemsOf = (route: Route): string =>
  [...route.problems, ...chainProblems(route)].map((one) => `${problems[one].status} ${code(one)}`).join(', ');

const section = (route: Route): string =>
  [
    `### ${route.id}`,
    `${route.summary.zh} · ${route.summary.en}`,
    '',
    code(`${route.method} ${route.path}`),
    `- **For** ${audiencesOf(route).join(', ')}; scopes (any of): ${list(route.scopes)}`,
    `- **Reached by** ${owners[route.owner].en}`,
    ...(route.assurance ? [`- **Assurance** at least ${code(route.assurance)}`] : []),
    `- **Repeated** ${repeatedOf(route)}`,
    ...(route.takes ? [`- **Headers that may be sent** ${list(route.takes)}`] : []),
    ...shown('Path', route.params, 'input'),
    ...shown('Query', route.query, 'input'),
    ...bodyOf(route),
    ...answersOf(route),
    `- **Problems** ${problemsOf(route)}`,
  ].join('\n');

const problemRow = ([name, { status }]: [string, { status: number }]): string => {
  const title = (locale: 'zh-CN' | 'en') => message(locale, `problem.${name as keyof typeof problems}`);
  return `| ${code(`/problems/${name}`)} | ${status} | ${title('zh-CN')} | ${title('en')} |`;
};

/** The reference of the API in Markdown: everything in it is taken from the contract. `intro` stands before the routes. */
export const apiReference = (intro: string): string =>
  `${[
    intro.trim(),
    '## Routes',
    ['| route | id | for | 说明 | what |', '|---|---|---|---|---|', ...routes.map(row)].join('\n'),
    ...routes.map(section),
    '## Registry of problems',
    ['| type | status | 标题 | title |', '|---|---|---|---|', ...Object.entries(problems).map(problemRow)].join('\n'),
  ].join('\n\n')}\n`;
