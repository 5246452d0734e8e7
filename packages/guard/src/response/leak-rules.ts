import type { LeakKind } from '../policy.ts';

/** One shape of a leak. Patterns are linear and run only where their mark stands in the text. */
export interface LeakRule {
  readonly leak: LeakKind;
  readonly rule: string;
  /** Text that must be there; any of them. */
  readonly marks: readonly string[];
  readonly pattern: RegExp;
  /** 0 to 1, as with detectors: 0.5 alerts, 0.9 blocks. */
  readonly score: number;
}

/** Line breaks as they are, and as JSON writes them. */
const BREAK = '(?:\\r?\\n|\\\\n|<br ?/?>)';

function lines(first: string, next: string): RegExp {
  return new RegExp(`${first}${BREAK}${next}`);
}

/** What credentials, keys, traces and errors look like when they leave. Shapes are the issuers' published ones. */
export const LEAK_RULES: readonly LeakRule[] = [
  {
    leak: 'access-key',
    rule: 'aws-access-key-id',
    marks: ['AKIA', 'ASIA'],
    // Keys of AWS's own documentation end with EXAMPLE.
    pattern: /(?<![A-Z0-9])(?:AKIA|ASIA)(?![A-Z0-9]{9}EXAMPLE)[A-Z2-7]{16}(?![A-Z0-9])/,
    score: 0.9,
  },
  {
    leak: 'access-key',
    rule: 'aws-secret-access-key',
    marks: ['ecret'],
    pattern: /secret_?access_?key["'\\]{0,3}\s{0,3}[:=]\s{0,3}["'\\]{0,3}[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/i,
    score: 0.95,
  },
  {
    leak: 'private-key',
    rule: 'pem',
    marks: ['PRIVATE KEY'],
    pattern:
      /-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----(?:\\[nr]|\s){0,4}[A-Za-z0-9+/=:]{16}/,
    score: 1,
  },
  {
    leak: 'private-key',
    rule: 'json-web-key',
    marks: ['kty'],
    pattern: /\\?"kty\\?"\s{0,3}:[^{}]{1,800}\\?"d\\?"\s{0,3}:\s{0,3}\\?"[\w-]{20}/,
    score: 0.95,
  },
  {
    leak: 'service-token',
    rule: 'known-issuer',
    marks: ['gh', 'glpat-', 'xox', '_live_', 'AIza', 'npm_', 'SG.', 'sk-'],
    pattern:
      /(?<![\w-])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60}|glpat-[\w-]{20}|xox[abprs]-[\w-]{10,200}|[sr]k_live_[A-Za-z0-9]{20}|AIza[\w-]{35}|npm_[A-Za-z0-9]{36}|SG\.[\w-]{22}\.[\w-]{43}|sk-(?:ant-|proj-)[\w-]{20})/,
    score: 0.9,
  },
  {
    leak: 'service-token',
    rule: 'signing-secret',
    marks: ['ecret', 'ECRET'],
    pattern:
      /(?:jwt|signing|session|token|client|webhook)_?-?secret["'\\]{0,3}\s{0,3}[:=]\s{0,3}["'\\]{0,3}(?!(?:null|true|false|undefined|\*))[^\s"'\\,;&<>]{12}/i,
    score: 0.85,
  },
  {
    leak: 'connection-string',
    rule: 'with-password',
    marks: ['://'],
    pattern:
      /(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|sqlserver|jdbc:[a-z]{2,12}):\/\/[^\s:@/"'<>]{1,100}:(?!\*)[^\s@/"'<>]{1,200}@[\w.-]{3}/,
    score: 0.95,
  },
  {
    leak: 'stack-trace',
    rule: 'node',
    marks: ['at '],
    pattern: lines(
      '',
      '[ \\t]{1,12}at (?:async )?(?:[\\w$.<>[\\]# ]{1,120}\\()?(?:file:///?|node:|/|[A-Z]:\\\\)[^\\s()\\r\\n]{1,300}:\\d{1,6}:\\d{1,6}',
    ),
    score: 0.9,
  },
  {
    leak: 'stack-trace',
    rule: 'python',
    marks: ['Traceback ('],
    pattern: lines(
      'Traceback \\(most recent call last\\):',
      '\\s{1,8}File \\\\?"[^"\\n]{1,300}\\\\?", line \\d',
    ),
    score: 0.95,
  },
  {
    leak: 'stack-trace',
    rule: 'java',
    marks: ['at '],
    pattern: lines(
      '',
      '(?:\\t|\\\\t| {2,8})at [\\w$.]{2,150}\\.[\\w$<>]{1,80}\\((?:[\\w$]{1,80}\\.(?:java|kt|scala|groovy):\\d{1,6}|Native Method|Unknown Source)\\)',
    ),
    score: 0.95,
  },
  {
    leak: 'stack-trace',
    rule: 'dotnet-php-ruby-go',
    marks: [':line ', ' in ', 'Stack trace:', 'goroutine '],
    pattern:
      /\bat [\w.`<>[\]]{3,150}\([^()\n]{0,200}\) in [^\n]{3,200}:line \d|Stack trace:(?:\r?\n|\\n)#0 |goroutine \d{1,9} \[running\]:|\.rb:\d{1,6}:in [`']/,
    score: 0.9,
  },
  {
    leak: 'verbose-error',
    rule: 'sql-error',
    marks: [
      'SQL',
      'sql',
      'syntax error at',
      'ORA-',
      'Unclosed quotation',
      'relation "',
      'relation \\"',
      'ER_',
      'constraint',
    ],
    pattern:
      /You have an error in your SQL syntax|syntax error at or near \\?["']|\bORA-\d{5}:|\bSQLSTATE\[\w{5}\]|\bSQLITE_(?:ERROR|CONSTRAINT|MISUSE)\b|Unclosed quotation mark after the character string|(?:relation|column) \\?"[\w.]{1,80}\\?" (?:of relation \\?"[\w.]{1,80}\\?" )?does not exist|\bER_(?:PARSE_ERROR|NO_SUCH_TABLE|BAD_FIELD_ERROR|DUP_ENTRY)\b|violates (?:foreign key|unique|not-null|check) constraint|near \\?"[^"\n]{1,40}\\?": syntax error/,
    score: 0.8,
  },
  {
    leak: 'verbose-error',
    rule: 'service-error',
    marks: ['Mongo', 'E11000', 'ENOENT', 'ECONNREFUSED', 'EACCES', 'is not authorized to perform'],
    pattern:
      /\bMongo(?:Server|Network|Bulk)Error\b|\bE11000 duplicate key error collection|\b(?:ENOENT: no such file or directory|EACCES: permission denied), \w{2,20} '|\bECONNREFUSED (?:\d{1,3}\.){3}\d{1,3}:\d|arn:aws[\w-]*:(?:sts|iam)::\d{12}:[^\s"]{1,200} is not authorized to perform: /,
    score: 0.8,
  },
  {
    leak: 'internal-path',
    rule: 'lambda-folder',
    marks: ['/var/task/', '/var/runtime/', '/opt/nodejs/', '/opt/python/'],
    pattern: /(?<![\w.-])\/(?:var\/(?:task|runtime)|opt\/(?:nodejs|python))\/[\w@./-]{2,200}/,
    score: 0.6,
  },
  {
    leak: 'environment-dump',
    rule: 'lambda-variables',
    marks: ['AWS_LAMBDA_', 'AWS_SESSION_TOKEN'],
    pattern:
      /(?:AWS_LAMBDA_(?:FUNCTION_NAME|RUNTIME_API|LOG_GROUP_NAME)|AWS_SESSION_TOKEN|LAMBDA_TASK_ROOT)\\?["']?\s?[:=][\s\S]{1,1500}(?:AWS_LAMBDA_(?:FUNCTION_VERSION|FUNCTION_MEMORY_SIZE|INITIALIZATION_TYPE)|AWS_SECRET_ACCESS_KEY|AWS_ACCESS_KEY_ID|LAMBDA_RUNTIME_DIR|_HANDLER)\\?["']?\s?[:=]/,
    score: 0.95,
  },
  {
    leak: 'private-address',
    rule: 'rfc-1918',
    marks: ['10.', '172.', '192.168.', '169.254.'],
    pattern:
      /(?<![\d.])(?:10\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])|192\.168|169\.254)\.\d{1,3}\.\d{1,3}(?![\d.])/,
    score: 0.6,
  },
];
