import { seeWeakness } from '../flows/see-weakness.ts';
import type { CallUse, Value } from '../machine/abstract-value.ts';
import { textsOf } from '../machine/cells.ts';

/** Options that switch the check off, by the packages that have them. */
const OPTIONS: readonly (readonly [path: RegExp, option: RegExp, off: RegExp])[] = [
  [/^(?:requests|httpx|niquests|curl_cffi)\b/, /^verify$/, /^false$/],
  [/^(?:boto3|aioboto3)\b|^session\.(?:client|resource)$/, /^verify$/, /^false$/],
  [/^aiohttp\b/, /^ssl$/, /^false$/],
  [/^aiohttp\b/, /^verify_ssl$/, /^false$/],
  [/^urllib3\b/, /^cert_reqs$/, /^(?:CERT_NONE|NONE|ssl\.CERT_NONE)$/],
  [/^(?:opensearchpy|elasticsearch\w*|hvac|kubernetes)\b/, /^verify_certs$/, /^false$/],
  [/^hvac\b/, /^verify$/, /^false$/],
  [/^(?:pymongo|motor)\b/, /^tlsAllowInvalidCertificates$/, /^true$/],
  [/^(?:pymongo|motor)\b/, /^tlsInsecure$/, /^true$/],
  [/^(?:redis|pymongo|motor|ldap3)\b/, /^ssl_cert_reqs$/, /^(?:none|ssl\.CERT_NONE|CERT_NONE|nothing)$/],
  [/^(?:redis|ssl|ldap3)\b/, /^cert_reqs$/, /^ssl\.CERT_NONE$/],
  [/^(?:mysql|pymysql|MySQLdb|aiomysql|mariadb)\b/, /^ssl_verify_(?:cert|identity)$/, /^false$/],
  [/^(?:urllib3|elasticsearch\w*|opensearchpy)\b/, /^(?:ssl_)?assert_hostname$/, /^false$/],
  [/^(?:kafka|redis|aiokafka|confluent_kafka)\b/, /^ssl_check_hostname$/, /^false$/],
  [/^ldap3\b/, /^validate$/, /^ssl\.CERT_NONE$/],
  [/^tornado\b/, /^validate_cert$/, /^false$/],
  [/^(?:gql|zeep|suds|websockets?|ftplib|imaplib|smtplib|pika|nats|paho)\b/, /^verify(?:_ssl)?$/, /^false$/],
  [/^httplib2\b/, /^disable_ssl_certificate_validation$/, /^true$/],
];

const BUNDLES = /^(?:REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE)$/;

/** Calls that make connections whose certificates nobody looks at. */
export function checkCertificates(path: string, use: CallUse): void {
  if (/^ssl\._create_unverified_context$/.test(path) || isInsecureCall(path, use))
    seeWeakness('certificate-check-off', use);
  if (use.named.size === 0) return;
  for (const [name, value] of use.named) {
    const isSwitch = OPTIONS.some(
      ([pattern, option, off]) => option.test(name) && pattern.test(path) && isOff(value, off),
    );
    if (isSwitch) seeWeakness('certificate-check-off', use);
  }
}

/** `client.tls_insecure_set(True)`, `curl.setopt(pycurl.SSL_VERIFYPEER, 0)`. */
function isInsecureCall(path: string, use: CallUse): boolean {
  if (/\.tls_insecure_set$/.test(path)) return isOff(use.args[0] ?? [], /^true$/);
  if (!/^pycurl\.Curl\(\)\.setopt$/.test(path)) return false;
  const isCheck = (use.args[0] ?? []).some((atom) => /SSL_VERIFY(?:PEER|HOST)$/.test(wordOf(atom)));
  return isCheck && isOff(use.args[1] ?? [], /^(?:0|false)$/);
}

function isOff(value: Value, off: RegExp): boolean {
  return value.some((atom) => off.test(wordOf(atom)));
}

function wordOf(atom: Value[number]): string {
  if (atom.kind === 'nothing') return 'nothing';
  if (atom.kind === 'external') return atom.path;
  if (atom.kind !== 'scalar') return '';
  if (atom.value.kind === 'boolean' || atom.value.kind === 'number') return String(atom.value.value);
  return atom.value.kind === 'text' ? atom.value.text : '';
}

/** `context.check_hostname = False`, `session.verify = False`, `ssl._create_default_https_context = …`. */
export function isCertificateSwitch(object: Value, name: string, value: Value): boolean {
  const paths = object.map((atom) => (atom.kind === 'external' ? atom.path : ''));
  if (paths.some((path) => /^ssl\./.test(path))) {
    if (name === 'check_hostname') return isOff(value, /^false$/);
    if (name === 'verify_mode') return isOff(value, /^ssl\.CERT_NONE$/);
  }
  if (name === 'verify_ssl' || name === 'verify_certs')
    return isOff(value, /^false$/) && paths.some((path) => path !== '');
  if (paths.some((path) => path === 'ssl') && name === '_create_default_https_context') return true;
  return (
    name === 'verify' && paths.some((path) => /^(?:requests|httpx)\b/.test(path)) && isOff(value, /^false$/)
  );
}

/** `os.environ["PYTHONHTTPSVERIFY"] = "0"`, and the bundles of requests without a name. */
export function isCertificateVariable(key: Value, value: Value): boolean {
  const names = textsOf(key);
  if (names.includes('PYTHONHTTPSVERIFY')) return isOff(value, /^0?$/);
  return names.some((name) => BUNDLES.test(name)) && textsOf(value).includes('');
}
