import type { Severity } from '../../../model/severity.ts';
import { worseSeverity } from '../../../model/severity.ts';
import { isUnresolved, type Value, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Schemes that speak without TLS, followed by a host. */
const CLEAR =
  /(?<![\w+.-])(http|ws|ftp|redis|amqp|mqtt|memcached|smtp|ldap|telnet|stomp|nats|plaintext):\/\/(?:[^\s@/'"]{0,200}@)?(\[[0-9a-f:]{2,45}\]|[^\s/:,'"?#]{1,253})/gi;
/** Settings of drivers that switch TLS off: `sslmode=disable`, `tls=false`. */
const SWITCHED_OFF =
  /[?&;\s](?:sslmode=disable|ssl[-_]?mode=disabled|(?:use)?ssl=(?:false|0|disabled)|tls=(?:false|0|disabled)|encrypt=(?:false|no|optional))(?![\w])/i;
/** Variables whose value alone says it. */
const PROTOCOL_NAME =
  /(?:^|_)(?:SECURITY_PROTOCOL|SSL_?MODE|DB_SSL|DATABASE_SSL|REDIS_TLS|REDIS_SSL|USE_TLS|USE_SSL|SMTP_SECURE|VERIFY_SSL|SSL_VERIFY|TLS_VERIFY)$/i;
/** Variables that hold whole addresses, scheme included. */
const ADDRESS_NAME =
  /(?:^|_)(?:URL|URI|ENDPOINT|DSN|CONNECTION_?STRING)$|[a-z](?:Url|Uri|Endpoint|Dsn|ConnectionString)$|^(?:url|uri|endpoint|dsn)$/;
const SAYS_OFF = /^(?:PLAINTEXT|SASL_PLAINTEXT|disable|disabled|false|0|off|no|none)$/i;
/** Checks of certificates that are switched off for the whole process. */
const UNVERIFIED = /^(?:NODE_TLS_REJECT_UNAUTHORIZED=0|PYTHONHTTPSVERIFY=0|GIT_SSL_NO_VERIFY=(?:1|true))$/i;
/** Never leaves the machine, or names a document and no host. */
const LOCAL =
  /^(?:localhost|127\.|0\.0\.0\.0$|169\.254\.|\[::1?\]|host\.docker\.internal$|sandbox(?:\.localdomain)?$|(?:www\.)?w3\.org$|schemas\.)/i;
const PRIVATE =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|<)|\.(?:internal|local|lan|cluster\.local|cache\.amazonaws\.com)$/i;

/** WT-NET-02 */
export const clearTextEndpoint = definePostureRule({
  id: 'clear-text-endpoint',
  code: 'WT-NET-02',
  title: 'A function talks to an endpoint in clear text',
  severity: 'medium',
  class: 'security',
  risks: ['R7'],
  sameAs: [],
  subjects: ['function'],
  needs: [],
  why: 'Whoever is on the way reads the credentials and data, and can answer in the endpoint’s place.',
  fix: 'Use `https://`, `rediss://`, `amqps://`, `mqtts://`, `sslmode=verify-full`; switch encryption in transit on at the other end (`TransitEncryptionEnabled` of ElastiCache).',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/security-encryption-in-transit.html',
    'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_protect_data_transit_encrypt.html',
  ],
  check: (subject) => {
    const variables = Object.entries(subject.environment ?? {});
    const found: Evidence[] = [];
    let severity: Severity = 'low';
    for (const [name, value] of variables) {
      const hit = clearText(name, isUnresolved(value) ? (value.text ?? '') : valueText(value));
      if (hit === undefined) continue;
      severity = worseSeverity(severity, hit.severity);
      found.push(evidenceAt(subject, name, { path: `environment.${name}`, value: hit.shown }));
    }
    if (found.length > 0) return { kind: 'fail', evidence: found, severity };
    if (subject.hasUnknownEnvironment === true) return unknown('the environment is not known');
    const open = variables.find(([name, value]) => mayBeClearText(name, value));
    if (open !== undefined) return unknown(`the value of ${open[0]} is put in at deployment`);
    return variables.length === 0 ? notApplicable('no environment variables') : PASS;
  },
});

/** A name that tells of an address or of TLS, with a value of which not even the start is known. */
function mayBeClearText(name: string, value: Value<string>): boolean {
  return (
    isUnresolved(value) &&
    /^(?:<\?|$)/.test(value.text ?? '') &&
    (ADDRESS_NAME.test(name) || PROTOCOL_NAME.test(name))
  );
}

/** The scheme and host, or the setting: never a whole address, which may hold a password. */
function clearText(name: string, value: string): { shown: string; severity: Severity } | undefined {
  const text = value.slice(0, 4096);
  if (UNVERIFIED.test(`${name}=${text}`)) return { shown: text, severity: 'medium' };
  for (const [, scheme = '', host = ''] of text.matchAll(CLEAR)) {
    if (LOCAL.test(host)) continue;
    const shown = `${scheme.toLowerCase()}://${host}`;
    return { shown, severity: PRIVATE.test(host) ? 'low' : 'medium' };
  }
  const off = SWITCHED_OFF.exec(text)?.[0].slice(1);
  if (off !== undefined) return { shown: off, severity: 'medium' };
  return PROTOCOL_NAME.test(name) && SAYS_OFF.test(text) ? { shown: text, severity: 'medium' } : undefined;
}
