import { systems } from '../city/identities.ts';
import { people, roles } from '../city/people.ts';
import type { DemoCity } from '../city.ts';
import { say } from '../messages.ts';

/** What a guide tells beside the city's own URLs. */
interface About {
  dataDir: string;
  manual: boolean;
  decisionSeconds: number;
}

/** What one reads after `npm start`: where everything is, who can act, and commands that can be pasted. */
export const guide = (
  { apiUrl, issuerUrl, credentials }: Pick<DemoCity, 'apiUrl' | 'issuerUrl' | 'credentials'>,
  { dataDir, manual, decisionSeconds }: About,
): string => {
  const bearer = `-H "authorization: Bearer $(npx node demo/token.ts applicant-jia --data-dir ${dataDir})"`;
  const secret = `engraver-guild:${credentials.clientSecret}`;
  return `
${say('running')}
  ${say('api')}  ${apiUrl}/v1
  ${say('catalogue')}  ${apiUrl}/v1/catalogue
  ${say('health')}  ${apiUrl}/v1/health
  ${say('issuer')}  ${issuerUrl}/.well-known/openid-configuration

${say('identities')}
${people.map(({ id, name, role }) => `  ${id.padEnd(34)} ${roles[role].name.zh}  ${name}`).join('\n')}
  ${systems.join('  ')}

${say('token')}
  npx node demo/token.ts applicant-jia --data-dir ${dataDir}
  curl -s -u '${secret}' -d grant_type=client_credentials -d scope=engraving ${issuerUrl}/token

${say('fileOne')}
  echo "{\\"form\\":$(cat examples/foshan-llc.json)}" | curl -s ${bearer} -H 'content-type: application/json' -d @- ${apiUrl}/v1/applications
  curl -s ${bearer} -X POST ${apiUrl}/v1/applications/CASE-NUMBER/submission
  curl -s ${bearer} ${apiUrl}/v1/applications/CASE-NUMBER/progress

${manual ? say('manual') : say('playing', { seconds: decisionSeconds })}
${say('stop', { dataDir })}
`;
};
