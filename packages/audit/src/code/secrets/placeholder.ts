import { secretEntropy } from './secret-entropy.ts';

/** Texts that stand for a value or lead to it: variables, template marks, dynamic references, ARNs, paths, addresses. */
const REFERENCES: readonly RegExp[] = [
  /^\$[\w{(]|\$\{|\{\{|#\{|\$\(|<%/,
  /^[<[{%(].*[>\]}%)]$/,
  /<\??[\w:.-]+>/,
  /^(?:arn:|resolve:|ssm:|secretsmanager:|secretmanager:|sm:\/\/|vault:|op:\/\/|env:|file:|s3:\/\/|kms:|cf:)/i,
  /^(?:process\.env|os\.(?:environ|getenv)|System\.getenv|!(?:Ref|Sub|GetAtt|ImportValue))\b/,
  // What KMS encrypted: base64 of its version, key and algorithm.
  /^AQ(?:IC|EC|ID)A[A-Za-z0-9+/]{20}/,
  /^(?:(?:ENC|encrypted)[[(:]|(?:var|env|url|calc)\()/i,
  // Keys of Stripe's test mode reach no money; publishable ones are meant to be seen.
  /^(?:[sr]k_test|pk_(?:test|live))_/,
  // Public keys, certificates, hashes of packages and of passwords, images.
  /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S{1,30}) |^-----BEGIN (?:CERTIFICATE|[A-Z ]{0,20}PUBLIC KEY)/,
  /^(?:sha(?:1|256|384|512)[-:]|\{SHA|\$(?:2[aby]|argon2|scrypt|pbkdf2)|data:[a-z]{1,20}\/)/i,
];

/** A whole value that says: put yours here, or nothing is here. `changeme` counts: it is there to be replaced. */
const WORDS =
  /^(?:none|null|nil|undefined|true|false|yes|no|on|off|empty|default|n\/?a|tbd|secret|password|passwd|pass|pwd|token|key|apikey|api[-_]key|user|username|admin|root|postgres|mysql|guest|string|text|value|hidden|redacted|masked|removed|required|optional|enabled|disabled|foo|bar|baz|foobar|qwerty|bearer|basic|unset|local|localhost|development|dev|staging|prod|production)$/i;
const SAYS_SO =
  /change[-_ ]?(?:me|it|this)|replace|(?:^|[^a-z])(?:your|my|some|the|a)[-_ ](?:own[-_ ])?(?:secret|password|token|key|api|access|value)|example|placeholder|lorem|ipsum|dummy|fake|sample|insert|put[-_ ]?(?:your|here)|redacted|not[-_ ]?(?:a[-_ ])?(?:real|used|set)|(?:^|[-_ ])(?:todo|mock|test|tests|testing|unittest|invalid)(?:$|[-_ \d])|^(?:test|dummy|fake|mock|sample|your|my)(?:secret|password|passwd|pass|token|key|value)|xxx|\*\*\*|\.\.\.|^-+$|^\?+$/i;
const SEQUENCES = ['01234567890', '9876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'deadbeef'];

/** True for a value that is no secret: a reference to one, an example, a word that waits to be replaced. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  if (text === '' || WORDS.test(text)) return true;
  const start = text.slice(0, 400);
  return REFERENCES.some((each) => each.test(start)) || SAYS_SO.test(start) || isMonotonous(text);
}

/** `aaaaaaaa`, `12345678`, `abcdefgh`. */
function isMonotonous(text: string): boolean {
  const lower = text.toLowerCase();
  if (/abcdefghijkl|0123456789ab/.test(lower)) return true;
  if (lower.length >= 4 && secretEntropy(lower) < 1.5) return true;
  return SEQUENCES.some((each) => each.includes(lower) || lower.replaceAll(each.slice(0, 8), '').length < 3);
}
