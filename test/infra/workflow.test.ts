import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { taskFunctions } from '../../statemachines/task-state.ts';
import { deployedFunctions, idOf } from './functions.ts';
import { linesOf, statementsByRole } from './policies.ts';
import { assemblyDirectory, onlyResource, resourcesOf } from './template.ts';

const machine = z
  .looseObject({
    DefinitionS3Location: z.object({ Key: z.string() }),
    DefinitionSubstitutions: z.record(z.string(), z.string()),
    RoleArn: z.string(),
    StateMachineName: z.string(),
    StateMachineType: z.string(),
    LoggingConfiguration: z.unknown(),
  })
  .parse(onlyResource('AWS::StepFunctions::StateMachine').properties);

test('what deploys is the definition of this repository', () => {
  const deployed = readFileSync(join(assemblyDirectory, `asset.${machine.DefinitionS3Location.Key}`), 'utf8');
  const source = new URL('../../statemachines/registration.asl.json', import.meta.url);
  expect(deployed).toBe(readFileSync(source, 'utf8'));
});

test('every reference of the definition is substituted, and nothing else is', () => {
  const text = readFileSync(join(assemblyDirectory, `asset.${machine.DefinitionS3Location.Key}`), 'utf8');
  const references = new Set([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name));
  expect(Object.keys(machine.DefinitionSubstitutions).sort()).toEqual([...references].sort());
  expect([...references].sort()).toEqual([...Object.keys(taskFunctions), 'Partition'].sort());
});

test('each reference stands for the function of its name', () => {
  const names = new Map(deployedFunctions().map(({ id, name }) => [id, name.replaceAll('-', '')]));
  for (const reference of Object.keys(taskFunctions)) {
    const id = idOf(machine.DefinitionSubstitutions[reference] ?? '');
    expect(names.get(id)).toBe(reference.toLowerCase());
  }
});

test('it may invoke the functions of its tasks, and no other', () => {
  const lines = linesOf(statementsByRole().get(idOf(machine.RoleArn)) ?? []);
  const invoked = lines.filter((line) => line.startsWith('lambda:')).map((line) => line.split(' on ')[1]);
  const wanted = Object.keys(taskFunctions).map((name) => machine.DefinitionSubstitutions[name]);
  expect(invoked.sort()).toEqual(wanted.sort());
});

test('it is a standard one, whose log holds no data of an execution', () => {
  expect(machine.StateMachineType).toBe('STANDARD');
  expect(machine.LoggingConfiguration).toMatchObject({ IncludeExecutionData: false, Level: 'ERROR' });
});

test('functions are granted on the name that it has', () => {
  expect(machine.StateMachineName).toBe('Yizhantong-registration');
  const granted = [...statementsByRole().values()].flatMap(linesOf).filter((line) => line.startsWith('states:'));
  expect(granted.length).toBeGreaterThan(0);
  for (const line of granted) expect(line).toMatch(/:stateMachine:Yizhantong-registration$/);
  expect(resourcesOf('AWS::StepFunctions::StateMachine')).toHaveLength(1);
});
