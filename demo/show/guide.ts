import type { AgencyCode } from '../../shared/domain/catalogue/types.ts';
import { keyFile } from '../city/credentials.ts';
import { agencyScope, identityOf, systems } from '../city/identities.ts';
import { people, roles } from '../city/people.ts';
import type { DemoCity } from '../city.ts';
import { say } from '../messages.ts';

/** What a guide tells beside the city's own URLs. */
interface About {
  dataDir: string;
  played: readonly AgencyCode[];
  decisionSeconds: number;
}

/** What one reads after `npm start`: where everything is, who can act, and commands that can be pasted. */
export const guide = (
  { apiUrl, issuerUrl, credentials }: Pick<DemoCity, 'apiUrl' | 'issuerUrl' | 'credentials'>,
  { dataDir, played, decisionSeconds }: About,
): string => {
  const bearer = `-H "authorization: Bearer $(npx node demo/token.ts applicant-jia --data-dir ${dataDir})"`;
  const key = '-H "idempotency-key: $(date +%s%N)"';
  const agency = played[0] ?? 'state-tax';
  const courierUrl = 'http://127.0.0.1:8098';
  const secret = `engraver-guild:${credentials.clientSecret}`;
  return `
${say('running')}
  ${say('api')}  ${apiUrl}/v1
  ${say('catalogue')}  ${apiUrl}/v1/catalogue
  ${say('reference')}  ${apiUrl}/v1/reference
  ${say('contract')}  ${apiUrl}/v1/openapi.json
  ${say('health')}  ${apiUrl}/v1/health
  ${say('issuer')}  ${issuerUrl}/.well-known/openid-configuration

${say('identities')}
${people.map(({ id, name, role }) => `  ${id.padEnd(34)} ${roles[role].name.zh}  ${name}`).join('\n')}
  ${systems.join('  ')}

${say('token')}
  npx node demo/token.ts applicant-jia --data-dir ${dataDir}
  curl -s -u '${secret}' -d grant_type=client_credentials -d scope=engraving ${issuerUrl}/token

${say('fileOne')}
  echo "{\\"form\\":$(cat examples/foshan-llc.json)}" | curl -s ${bearer} ${key} -H 'content-type: application/json' -d @- ${apiUrl}/v1/applications
  npx node demo/agree.ts applicant-jia CASE-NUMBER examples/foshan-llc.json --data-dir ${dataDir}
  npx node demo/upload.ts applicant-jia CASE-NUMBER --data-dir ${dataDir}
  curl -s ${bearer} ${key} -X POST ${apiUrl}/v1/applications/CASE-NUMBER/submission
  curl -s ${bearer} ${apiUrl}/v1/applications/CASE-NUMBER/progress

${say('asAgency', { agency })}
  node examples/agency-client/client.mjs --base ${apiUrl} --agency ${agency} --client ${identityOf(agency)} --key ${keyFile(dataDir, agency)} --scope '${agencyScope(agency)}' --listen 8099

${say('asCourier', { url: courierUrl })}
  COURIER_SECRET=${credentials.courierSecret} node examples/courier-client/client.mjs --base ${apiUrl} --listen 8098

${played.length > 0 ? say('manual', { agencies: played.join(', ') }) : say('playing', { seconds: decisionSeconds })}
${say('stop', { dataDir })}
`;
};
