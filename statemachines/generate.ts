import { writeFileSync } from 'node:fs';
import { definition } from './definition.ts';
import { drawGraph } from './graph.ts';

/** `npm run asl`: writes the state machine and its drawn graph from the catalogue. A test fails when they have drifted. */
const here = (name: string) => new URL(name, import.meta.url);

writeFileSync(here('registration.asl.json'), `${JSON.stringify(definition(), null, 2)}\n`);
writeFileSync(here('registration.mmd'), drawGraph(definition()));
console.log('written: statemachines/registration.asl.json, statemachines/registration.mmd');
