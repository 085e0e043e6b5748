import { allItems, items } from '../../shared/domain/catalogue/items.ts';
import type { AgencyCode } from '../../shared/domain/catalogue/types.ts';
import { keyFile } from '../city/credentials.ts';
import { agencyScope, identityOf, systems } from '../city/identities.ts';
import { type Person, people, roles } from '../city/people.ts';
import type { DemoCity } from '../city.ts';
import { say } from '../messages.ts';

/** What a guide tells beside the city's own URLs. */
interface About {
  dataDir: string;
  played: readonly AgencyCode[];
  decisionSeconds: number;
}

/** Where the commands are run: the root of the repository. */
const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const personLine = ({ id, name, role, claims }: Person): string => {
  const number = 'citizen_id' in claims ? `  ${claims.citizen_id}` : '';
  return `  ${id.padEnd(34)} ${roles[role].name.zh}  ${name}${number}`;
};

/** What the commands below are made of: `demo` is one of this folder's, `as` a request in somebody's name, `of` a member of its answer. */
const prepared = (apiUrl: string, dataDir: string): string => `${say('prepare')}
  cd ${quoted(root)}; D=${quoted(dataDir)}; B=${apiUrl}/v1
  demo() { npx node "demo/$1.ts" "\${@:2}" --data-dir "$D"; }
  as() { curl -s -H "authorization: Bearer $(demo token $1)" -H "idempotency-key: $(date +%s%N)" -H 'content-type: application/json' "\${@:2}"; echo; }
  of() { node -e "const a = JSON.parse(fs.readFileSync(0)); a.$1 === undefined ? console.error(a) : console.log(a.$1)"; }`;

const filing = `${say('fileOne')}
  demo form > "$D/form.json"
  N=$(as applicant-jia $B/applications -d "{\\"form\\":$(cat "$D/form.json")}" | of caseNumber); echo $N
  as applicant-jia -X POST $B/applications/$N/check

${say('haveAgreed')}
  as applicant-jia -X POST $B/applications/$N/consents
  as applicant-ding $B/consents/$N
  demo agree applicant-jia $N "$D/form.json"

${say('handIn')}
  as applicant-jia $B/applications/$N/materials
  demo upload applicant-jia $N

${say('submit')}
  as applicant-jia -X POST $B/applications/$N/submission
  as applicant-jia $B/applications/$N/progress`;

const reviewing = (agency: AgencyCode): string => {
  const officer = `officer-${agency}`;
  const review = `$B/cases/$N/reviews/${allItems.find((code) => items[code].agency === agency)}`;
  return `${say('decide', { agency })}
  as ${officer} $B/offices/${agency}-440604/reviews
  as ${officer} ${review}
  as ${officer} ${review}/decision -d "{\\"decision\\":\\"approve\\",\\"digest\\":\\"$(as ${officer} ${review} | of digest)\\"}"`;
};

const collecting = `${say('collect')}
  as applicant-jia $B/applications/$N/certificates
  as applicant-jia $B/applications/$N/documents
  as applicant-jia -H 'accept: text/html' $B/applications/$N/documents/SL-1 > "$D/SL-1.html"`;

/** What one reads after `npm start`: where everything is, who can act, and commands that can be pasted. */
export const guide = (
  { apiUrl, issuerUrl, credentials }: Pick<DemoCity, 'apiUrl' | 'issuerUrl' | 'credentials'>,
  { dataDir, played, decisionSeconds }: About,
): string => {
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
${people.map(personLine).join('\n')}
  ${systems.join('  ')}

${prepared(apiUrl, dataDir)}

${say('token')}
  demo token applicant-jia
  curl -s -u '${secret}' -d grant_type=client_credentials -d scope=engraving ${issuerUrl}/token

${filing}

${reviewing(agency)}

${collecting}

${say('asAgency', { agency })}
  node examples/agency-client/client.mjs --base ${apiUrl} --agency ${agency} --client ${identityOf(agency)} --key ${keyFile(dataDir, agency)} --scope '${agencyScope(agency)}' --listen 8099

${say('asCourier', { url: courierUrl })}
  COURIER_SECRET=${credentials.courierSecret} node examples/courier-client/client.mjs --base ${apiUrl} --listen 8098

${played.length > 0 ? say('manual', { agencies: played.join(', ') }) : say('playing', { seconds: decisionSeconds })}
${say('stop', { dataDir })}
`;
};
