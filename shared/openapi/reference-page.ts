import * as z from 'zod';
import type { ZodOpenApiPathItemObject } from 'zod-openapi';
import { type Audience, audiences, audiencesOf } from '../contract/audience.ts';
import { isBodyOptional } from '../contract/manners.ts';
import { problems } from '../contract/problems.ts';
import type { Route } from '../contract/route.ts';
import { routes } from '../contract/routes/index.ts';
import { message } from '../messages/index.ts';
import { audienceNames } from './document.ts';
import { ownHeaders } from './headers.ts';
import { owners } from './operation.ts';
import { problemsOf } from './problem-answers.ts';
import { referenceStyle } from './reference-style.ts';
import { repeatedOf } from './repeated.ts';
import { shapeOf } from './shape.ts';
import { webhookManners, webhooks } from './webhooks.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
/** A path may be broken before its slashes, and nowhere else. */
const pathCode = (path: string): string => `<code>${escaped(path).replaceAll('/', '<wbr>/')}</code>`;
const code = (text: string): string => `<code>${escaped(text)}</code>`;
/** Text in which names stand between backticks, as in Markdown. */
const marked = (text: string): string => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');
const codes = (texts: readonly string[]): string => texts.map(code).join(', ');

const term = (name: string, content: string): string =>
  content === '' ? '' : `<dt>${escaped(name)}</dt><dd>${content}</dd>`;
/** A line of its own, so that what does not fit goes on indented. */
const lineOf = (line: string): string => `<span>${escaped(line)}</span>`;
const shape = (schema: Route['params'], io: 'input' | 'output'): string => {
  const drawn = shapeOf(schema, io);
  return drawn === '{}' ? '' : `<pre>${drawn.split('\n').map(lineOf).join('')}</pre>`;
};

const bodyOf = ({ body, event }: Route): string => {
  const schema = body === 'raw' ? event : body;
  return schema ? shape(schema, 'input') : '';
};

const answerOf = ([status, answer]: [string, Route['answers'][number]]): string => {
  if (answer === null) return term(status, '–');
  if (!('mediaType' in answer)) return term(status, shape(answer, 'output'));
  return term(status, `${code(answer.mediaType)}${'json' in answer ? shape(answer.json, 'output') : ''}`);
};

/** The headers that this route asks for, beside those that every request may bear. */
const headersOf = (route: Route): string =>
  ownHeaders(route)
    .map(({ name, about }) => `<span class="text">${code(name)} ${escaped(about)}</span>`)
    .join('');

/** What can go wrong, a line for each status. */
const problemsIn = (route: Route): string => {
  const byStatus = Map.groupBy(problemsOf(route), (one) => problems[one].status);
  return [...byStatus]
    .sort(([one], [other]) => one - other)
    .map(([status, all]) => `<span class="text">${status} ${all.map(problemLink).join(', ')}</span>`)
    .join('');
};
const problemLink = (name: string): string => `<a href="#problem-${name}">${code(name)}</a>`;

const routeOf = (route: Route): string =>
  `<details id="${route.id}"><summary><span class="method">${route.method}</span> ${pathCode(route.path)}
<span class="text" lang="zh-CN">${escaped(route.summary.zh)}</span><span class="text" lang="en">${marked(route.summary.en)}</span></summary><div><dl>
${term('权限 · Scopes (any of)', codes(route.scopes))}
${term('归属 · Reached by', `${marked(owners[route.owner].zh)}<span class="text" lang="en">${marked(owners[route.owner].en)}</span>`)}
${term('实名等级 · Assurance', route.assurance ? code(route.assurance) : '')}
${term('重复请求 · Repeated', marked(repeatedOf(route)))}
${term('路径 · Path', shape(route.params, 'input'))}
${term('查询 · Query', shape(route.query, 'input'))}
${term('请求头 · Headers', headersOf(route))}
${term(isBodyOptional(route) ? '内容，可省略 · Body, or none' : '内容 · Body', bodyOf(route))}
${Object.entries(route.answers).map(answerOf).join('')}
${term('问题 · Problems', problemsIn(route))}
</dl></div></details>`;

const routesFor = (audience: Audience): Route[] =>
  routes
    .filter((route) => audiencesOf(route)[0] === audience)
    .sort((one, other) => (`${one.path} ${one.method}` < `${other.path} ${other.method}` ? -1 : 1));

const addressed = audiences.filter((audience) => routesFor(audience).length > 0);

/** The sections of the page; of an audience its name alone, without how it signs in. */
const contents = (): string =>
  [
    ...addressed.map((audience) => [audience, audienceNames[audience].replace(/（.*?）|,.*/g, '')]),
    ['webhooks', '发出的通知 · webhooks'],
    ['problems', '问题类型 · problems'],
  ]
    .map(([id = '', name = '']) => `<li><a href="#${id}">${escaped(name)}</a>`)
    .join('');

const sectionOf = (audience: Audience): string => {
  const own = routesFor(audience);
  return `<section id="${audience}"><h2>${escaped(audienceNames[audience])}</h2>\n${own.map(routeOf).join('\n')}</section>`;
};

/** A message that the service sends, with its body. */
const webhookOf = ([name, { post }]: [string, ZodOpenApiPathItemObject]): string => {
  const schema =
    post?.requestBody && 'content' in post.requestBody && post.requestBody.content['application/json']?.schema;
  const body = schema instanceof z.ZodType ? shape(schema, 'output') : '';
  return `<details id="${name}"><summary><span class="method">POST</span> ${code(name)}
<span class="text">${marked(post?.summary ?? '')}</span></summary><div><dl>${term('内容 · Body', body)}</dl></div></details>`;
};

const problemRow = ([name, { status }]: [string, { status: number }]): string => {
  const title = (locale: 'zh-CN' | 'en') => escaped(message(locale, `problem.${name as keyof typeof problems}`));
  return `<tr id="problem-${name}"><td>${code(`/problems/${name}`)}<td>${status}<td>${title('zh-CN')}<td lang="en">${title('en')}`;
};

/** The contract as one page of HTML, Chinese first and English beside it: it loads nothing and runs nothing. */
export const referencePage = (): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<title>一站通接口文档 · API reference</title><meta name="viewport" content="width=device-width,initial-scale=1">
<style>${referenceStyle}</style></head><body><main><h1>一站通接口文档 · API reference</h1>
<p>机器可读的契约见 <a href="openapi.json">openapi.json</a>。 · The contract for machines is <a href="openapi.json">openapi.json</a>.</p>
<nav aria-label="目录 · Contents"><ul>${contents()}</ul></nav>
${addressed.map(sectionOf).join('\n')}
<section id="webhooks"><h2>发出的通知 · Webhooks that are sent</h2>
<p>按 Standard Webhooks 签名；五秒内答复 2xx，否则一日内重试。 · ${marked(webhookManners)}</p>
${Object.entries(webhooks()).map(webhookOf).join('\n')}</section>
<section id="problems"><h2>问题类型 · Problems</h2><div class="wide" tabindex="0"><table><tr><th>type<th>status<th>标题<th lang="en">title
${Object.entries(problems).map(problemRow).join('\n')}</table></div></section></main></body></html>`;
