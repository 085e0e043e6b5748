// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are placeholders of CloudFormation
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placeOf } from '../../../../local/place.ts';
import { loadAssembly } from '../../../../local/template/assembly.ts';
import { openStack, type Stack } from '../../../../local/template/stack.ts';
import { definitionOf } from '../../../../local/template/state-machine.ts';

interface Options {
  values?: Record<string, string>;
  ssm?: Record<string, string>;
  partition?: string;
}

function open(template: object, { values = {}, ssm = {}, partition = 'aws' }: Options = {}): Stack {
  const directory = mkdtempSync(join(tmpdir(), 'assembly-'));
  const files = { abc: { source: { path: 'asset.abc' }, destinations: { here: { objectKey: 'abc.json' } } } };
  writeFileSync(join(directory, 'City.template.json'), JSON.stringify(template));
  writeFileSync(join(directory, 'City.assets.json'), JSON.stringify({ files }));
  writeFileSync(join(directory, 'asset.abc'), '{"Resource":"${fn}"}');
  const place = placeOf({ partition, region: 'us-east-1', account: '1', stackName: 'City' });
  return openStack(loadAssembly(directory), { place, values, ssm, apiUrl: 'http://127.0.0.1:1' });
}

/** Resolves one value, as a property of a queue. */
function resolved(value: unknown, rest: object = {}, options: Options = {}): unknown {
  const Resources = {
    Q: { Type: 'AWS::SNS::Subscription', Properties: { value } },
    ...(rest as { Resources?: object }).Resources,
  };
  return open({ ...rest, Resources }, options).resource('Q').properties.value;
}

const queue = { Resources: { Letters: { Type: 'AWS::SQS::Queue', Properties: {} } } };

test.each([
  ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] }, 'a-us-east-1'],
  [
    'Sub',
    { 'Fn::Sub': 'x ${AWS::AccountId} ${!kept} ${Letters.Arn}' },
    'x 1 ${kept} arn:aws:sqs:us-east-1:1:City-Letters',
  ],
  ['Sub with variables', { 'Fn::Sub': ['${a}b', { a: { Ref: 'AWS::Partition' } }] }, 'awsb'],
  ['Select of Split', { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
  ['GetAtt', { 'Fn::GetAtt': ['Letters', 'QueueName'] }, 'City-Letters'],
  ['a list without its NoValue', [1, { Ref: 'AWS::NoValue' }, true], [1, true]],
  ['an object without its NoValue', { a: { Ref: 'AWS::NoValue' }, b: null }, { b: null }],
])('resolves %s', (_name, value, expected) => {
  expect(resolved(value, queue)).toEqual(expected);
});

test('resolves conditions and mappings, and drops resources whose condition does not hold', () => {
  const rest = {
    Parameters: { Stage: { Type: 'String', Default: 'dev' } },
    Conditions: {
      Live: { 'Fn::Equals': [{ Ref: 'Stage' }, 'live'] },
      Other: {
        'Fn::And': [
          { 'Fn::Not': [{ Condition: 'Live' }] },
          { 'Fn::Or': [{ Condition: 'Live' }, { 'Fn::Equals': ['a', 'a'] }] },
        ],
      },
    },
    Mappings: { Sizes: { dev: { memory: 128 } } },
    Resources: { Gone: { Type: 'AWS::Unheard::Of', Condition: 'Live' } },
  };
  const value = { 'Fn::If': ['Other', { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'memory'] }, { Ref: 'Nothing' }] };
  expect(resolved(value, rest)).toBe(128);
});

test('parameters: given values, defaults, lists, and SSM parameters by their seeds', () => {
  const Parameters = {
    Given: { Type: 'String' },
    Many: { Type: 'CommaDelimitedList', Default: 'a, b' },
    Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/x' },
  };
  const value = [{ Ref: 'Given' }, { Ref: 'Many' }, { Ref: 'Stored' }];
  expect(resolved(value, { Parameters }, { values: { Given: '1' }, ssm: { '/x': 'y' } })).toEqual([
    '1',
    ['a', 'b'],
    'y',
  ]);
  expect(() => open({ Parameters, Resources: {} })).toThrow("no value for the template's parameter Given");
  expect(() => open({ Resources: {} }, { values: { Typo: '1' } })).toThrow('no parameter Typo');
});

test('a parameter that is given must match its pattern as a whole, as in CloudFormation', () => {
  const Parameters = { Range: { Type: 'String', Default: 'all', AllowedPattern: 'all|[0-9]+' } };
  expect(resolved({ Ref: 'Range' }, { Parameters }, { values: { Range: '42' } })).toBe('42');
  for (const value of ['42x', 'some', ''])
    expect(() => open({ Parameters, Resources: {} }, { values: { Range: value } })).toThrow('does not match');
});

test('what it does not know is named with its resource and property', () => {
  expect(() => resolved({ 'Fn::GetAZs': '' })).toThrow('Q.value: the runner does not know Fn::GetAZs');
  expect(() => resolved({ Ref: 'Nobody' })).toThrow('no resource or parameter Nobody');
  expect(() => open({ Resources: { Net: { Type: 'AWS::EC2::VPC' } } })).toThrow('Net (AWS::EC2::VPC)');
});

test('what only provisioning tells is not known before it is provided', () => {
  const stack = open({
    Resources: { ...queue.Resources, S: { Type: 'AWS::SNS::Subscription', Properties: { url: { Ref: 'Letters' } } } },
  });
  expect(() => stack.resource('S')).toThrow('Ref of Letters (AWS::SQS::Queue) is not known yet');
  stack.provide('Letters', { ref: 'http://there' });
  expect(stack.resource('S').properties).toEqual({ url: 'http://there' });
});

test('names keep to their limits and stay the same', () => {
  const id = 'A'.repeat(80);
  const names = () => open({ Resources: { [id]: { Type: 'AWS::Lambda::Function', Properties: {} } } }).nameOf(id);
  expect(names()).toHaveLength(64);
  expect(names()).toBe(names());
});

test('China: partition and URL suffix; the address of the API is the one on this machine', () => {
  const Resources = { Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: {} } };
  const url = { 'Fn::Sub': 'https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/v1' };
  expect(resolved([url, { Ref: 'AWS::URLSuffix' }], { Resources }, { partition: 'aws-cn' })).toEqual([
    'http://127.0.0.1:1/v1',
    'amazonaws.com.cn',
  ]);
});

test('a state machine gets its substitutions before it is parsed, from text or an asset', () => {
  const Properties = {
    DefinitionS3Location: { Key: 'abc.json' },
    DefinitionSubstitutions: { fn: { 'Fn::GetAtt': ['F', 'Arn'] } },
  };
  const stack = open({
    Resources: {
      F: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'f' } },
      M: { Type: 'AWS::StepFunctions::StateMachine', Properties },
      N: { Type: 'AWS::StepFunctions::StateMachine', Properties: { DefinitionString: '${gone}' } },
    },
  });
  expect(definitionOf(stack.resource('M'), stack)).toBe('{"Resource":"arn:aws:lambda:us-east-1:1:function:f"}');
  expect(() => definitionOf(stack.resource('N'), stack)).toThrow('N.DefinitionSubstitutions has no value for gone');
});
