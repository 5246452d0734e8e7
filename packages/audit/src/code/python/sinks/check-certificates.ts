import { seeWeakness } from '../flows/see-weakness.ts';
import type { CallUse, Value } from '../machine/abstract-value.ts';
import { textsOf } from '../machine/cells.ts';

/** Options that switch the check off, by the packages that have them. */
const OPTIONS: readonly (readonly [path: RegExp, option: string, off: RegExp])[] = [
  [/^(?:requests|httpx|niquests|curl_cffi)\b/, 'verify', /^false$/],
  [/^(?:boto3|aioboto3)\b|^session\.(?:client|resource)$/, 'verify', /^false$/],
  [/^aiohttp\b/, 'ssl', /^false$/],
  [/^aiohttp\b/, 'verify_ssl', /^false$/],
  [/^urllib3\b/, 'cert_reqs', /^(?:CERT_NONE|NONE|ssl\.CERT_NONE)$/],
  [/^(?:opensearchpy|elasticsearch\w*|hvac|kubernetes)\b/, 'verify_certs', /^false$/],
  [/^hvac\b/, 'verify', /^false$/],
  [/^(?:pymongo|motor)\b/, 'tlsAllowInvalidCertificates', /^true$/],
  [/^(?:pymongo|motor)\b/, 'tlsInsecure', /^true$/],
  [/^(?:redis|pymongo|motor|ldap3)\b/, 'ssl_cert_reqs', /^(?:none|ssl\.CERT_NONE|CERT_NONE|nothing)$/],
  [/^(?:redis|ssl|ldap3)\b/, 'cert_reqs', /^ssl\.CERT_NONE$/],
  [/^httplib2\b/, 'disable_ssl_certificate_validation', /^true$/],
];

/** Calls that make connections whose certificates nobody looks at. */
export function checkCertificates(path: string, use: CallUse): void {
  if (/^ssl\._create_unverified_context$/.test(path)) seeWeakness('certificate-check-off', use);
  if (use.named.size === 0) return;
  for (const [pattern, option, off] of OPTIONS) {
    const value = use.named.get(option);
    if (value !== undefined && pattern.test(path) && isOff(value, off))
      seeWeakness('certificate-check-off', use);
  }
}

function isOff(value: Value, off: RegExp): boolean {
  return value.some((atom) => off.test(wordOf(atom)));
}

function wordOf(atom: Value[number]): string {
  if (atom.kind === 'nothing') return 'nothing';
  if (atom.kind === 'external') return atom.path;
  if (atom.kind !== 'scalar') return '';
  if (atom.value.kind === 'boolean') return String(atom.value.value);
  return atom.value.kind === 'text' ? atom.value.text : '';
}

/** `context.check_hostname = False`, `session.verify = False`, `ssl._create_default_https_context = …`. */
export function isCertificateSwitch(object: Value, name: string, value: Value): boolean {
  const paths = object.map((atom) => (atom.kind === 'external' ? atom.path : ''));
  if (paths.some((path) => /^ssl\./.test(path))) {
    if (name === 'check_hostname') return isOff(value, /^false$/);
    if (name === 'verify_mode') return isOff(value, /^ssl\.CERT_NONE$/);
  }
  if (paths.some((path) => path === 'ssl') && name === '_create_default_https_context') return true;
  return (
    name === 'verify' && paths.some((path) => /^(?:requests|httpx)\b/.test(path)) && isOff(value, /^false$/)
  );
}

/** `os.environ["PYTHONHTTPSVERIFY"] = "0"`. */
export function isCertificateVariable(key: Value, value: Value): boolean {
  return textsOf(key).includes('PYTHONHTTPSVERIFY') && isOff(value, /^0?$/);
}
