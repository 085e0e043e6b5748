import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Report = z.looseObject({
  pluginReports: z
    .array(
      z.looseObject({
        violations: z.array(z.looseObject({ ruleName: z.string(), description: z.string() })).default([]),
      }),
    )
    .default([]),
});

/**
 * What the CDK's offline validation of an assembly found, one line each. Violations are counted, not the report's
 * `conclusion`, which is `success` as long as all of them are warnings, and those of CloudFormation's own schema are.
 */
export const violationsOf = (assembly: string): string[] => {
  const file = join(assembly, 'validation-report.json');
  if (!existsSync(file)) return [];
  const { pluginReports } = Report.parse(JSON.parse(readFileSync(file, 'utf8')));
  return pluginReports.flatMap(({ violations }) => violations.map((one) => `${one.ruleName}: ${one.description}`));
};
