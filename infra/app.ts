import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build-app.ts';

/** What the CDK's command line runs (`cdk diff`, `cdk deploy`). */
const app = await buildApp(mkdtempSync(join(tmpdir(), 'yizhantong-')));
app.synth();
