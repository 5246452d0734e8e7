const MASK = '(masked)';
/** More text than this is cut before masking, so that the work is bounded. */
const MAX_TEXT = 65_536;
const MAX_NESTING = 100;

// Every pattern is linear: a repetition never gives back what it took, and starts only where a run starts.
const PRIVATE_KEY =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:(?!-----END )[\s\S])*(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g;
const JSON_WEB_TOKEN = /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{5,}(?:\.[A-Za-z0-9_-]+){1,4}/g;
const BEARER = /\b(Bearer|Basic)\s{1,4}[A-Za-z0-9._~+/=-]{8,}/gi;
const ACCESS_KEY_ID = /(?<![A-Z0-9])(AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])/g;
/** `scheme://user:password@host`. */
const URL_PASSWORD = /(\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:/@"']{0,128}):[^\s/@"']{1,256}@/gi;
const LONG_TOKEN =
  /(?<![A-Za-z0-9_-])(?:gh[pousr]_|github_pat_|xox[abprs]-|sk_live_|rk_live_)[A-Za-z0-9_-]{10,}/g;
const NAMED_SECRET =
  /((?<!\d{12}:)(?:pass(?:word|wd|phrase)?|pwd|secret(?:[_-]?access)?(?:[_-]?key)?|token|api[_-]?key|private[_-]?key|access[_-]?key|authorization|x-amz-(?:signature|credential)|signature|(?:set-)?cookie|session(?:[_-]?id)?)(?:\\{0,3}["'])?\s{0,4}[:=]\s{0,4})(\\{1,3}"[^"\\]*|"(?:[^"\\]|\\.)*|'[^']*|[^\s"'&,;{}[\]()]+)/gi;

/** Keys whose text values are secrets, compared in lower case without `_` and `-`. */
const SECRET_KEY =
  /(?:password|passwd|passphrase|cookie|sessionid|secretstring|secretbinary|secretaccesskey|secret|token|authorization|privatekey|apikey|clientsecret|plaintext|credentials|userdata|masteruserpassword)$/;
const LONG_BASE64 = /^[A-Za-z0-9+/_\s-]{200,}={0,2}\s*$/;
const ACCESS_KEY_KEYS: ReadonlySet<string> = new Set(['accessKeyId', 'AccessKeyId']);

/**
 * The text with secrets replaced by `(masked)`: AWS keys, bearer and JSON web tokens, private keys, and what follows
 * `password=`, `"secret":` and the like. At most 64 Ki characters are looked at and returned. Linear time.
 */
export function maskSecrets(text: string): string {
  const head = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  return head
    .replace(PRIVATE_KEY, '(private key masked)')
    .replace(JSON_WEB_TOKEN, MASK)
    .replace(BEARER, `$1 ${MASK}`)
    .replace(URL_PASSWORD, `$1:${MASK}@`)
    .replace(NAMED_SECRET, maskNamed)
    .replace(LONG_TOKEN, MASK)
    .replace(ACCESS_KEY_ID, `$1${MASK}`);
}

function maskNamed(_all: string, name: string, value: string): string {
  if (value.includes(MASK)) return `${name}${value}`;
  const quote = /^\\{0,3}["']/.exec(value)?.[0] ?? '';
  if (value.length === quote.length || value === 'null' || value === 'true' || value === 'false')
    return `${name}${value}`;
  return `${name}${quote}${MASK}`;
}

/**
 * A copy of a JSON value with secrets masked, by the names of keys (password, secretString, token, …), by the values
 * of environment variables, and by pattern in every other text. Identifiers of access keys under `accessKeyId` stay:
 * they are no secret, and they are how sessions are followed.
 */
export function maskJson(value: unknown): unknown {
  return maskValue(value, '', { depth: 0, all: false });
}

interface MaskScope {
  readonly depth: number;
  /** Every text below is masked (environment variables). */
  readonly all: boolean;
}

function maskValue(value: unknown, key: string, scope: MaskScope): unknown {
  if (typeof value === 'string') return maskText(value, key, scope.all);
  if (typeof value !== 'object' || value === null) return value;
  if (scope.depth >= MAX_NESTING) return '(nested too deep)';
  if (Array.isArray(value)) return value.map((element) => maskValue(element, key, below(scope, scope.all)));
  const inEnvironment = key.toLowerCase() === 'environment';
  const members = Object.entries(value).map(([name, member]) => {
    const all = scope.all || (inEnvironment && /^(?:variables|value)$/i.test(name));
    return [name, maskValue(member, name, below(scope, all))] as const;
  });
  return Object.fromEntries(members);
}

function below(scope: MaskScope, all: boolean): MaskScope {
  return { depth: scope.depth + 1, all };
}

function maskText(text: string, key: string, all: boolean): string {
  if (all) return MASK;
  if (ACCESS_KEY_KEYS.has(key) && /^[A-Z0-9]{16,128}$/.test(text)) return text;
  if (SECRET_KEY.test(key.toLowerCase().replaceAll(/[_-]/g, ''))) return MASK;
  if (text.length >= 200 && LONG_BASE64.test(text)) return `(base64 of ${text.length} characters masked)`;
  if (text.length > MAX_TEXT) return `${maskSecrets(text)}… (${text.length} characters, cut)`;
  return maskSecrets(text);
}
