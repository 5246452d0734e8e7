/** What a name says of its value: `password` may be short and plain, `key` must look made by a machine. */
export type TellingName = 'password' | 'key';

// `PGPASSWORD` and `MYSQLPASSWORD` are written without a gap; `FORGOT_PASSWORD` is a label.
const PASSWORD =
  /(?<!(?:forgot|reset|change|confirm|show|hide|enter|invalid|wrong)_?)(?:password|passwd|passphrase)$|(?:^|_)(?:passwort|pwd|pass)$/;
const KEY =
  /(?:^|_)(?:secret|token|apikey|credentials?|creds|(?:api|app|access|auth|account|private|secret|signing|encryption|encrypt|crypto|service|shared|storage|master|license|licence|session|cookie|jwt|hmac|webhook|consumer|deploy|write|admin|integration|subscription|dd|datadog)_?(?:key|secret|token)|client_?(?:secret|key)|(?:secret|private)_access_key|salt|pepper|authorization|connection_?string|dsn)(?:_(?:value|v?\d|string|base64|b64|hex|prod|production|dev|staging|live))?$/;
const PUBLIC =
  /(?:^|_)(?:public|publishable|pub|pk|anon|partition|primary|sort|foreign|idempotency|csrf_header|pagination|page|next|continuation|max|min|num|count|device_type|input|output|request|change|lifecycle|upload|sequence|cancel|lock|trace|ballot|error|exclusive|client_token|last|start)(?:_|$)/;

/**
 * What a name says. Names that end in what a secret only goes by (`…_ARN`, `…_NAME`, `…_ID`, `…_PATH`, `…_URL`) say
 * nothing, since those words come last.
 */
export function tellingName(name: string): TellingName | undefined {
  if (name.length > 100) return undefined;
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z\d]+/g, '_')
    .toLowerCase();
  if (PUBLIC.test(words)) return undefined;
  if (PASSWORD.test(words.replace(/_(?:value|\d|prod|production|dev|staging|live)$/, ''))) return 'password';
  return KEY.test(words) ? 'key' : undefined;
}
