import { matchesPath } from '../event/field-path.ts';
import { rulesOf } from '../inspect-event.ts';
import { maskSecrets } from '../mask-secrets.ts';
import { ownValue } from '../own-value.ts';
import type { GuardMode, GuardPolicy, RegexRule } from '../policy.ts';
import type { LoggedViolation } from '../violation-line.ts';
import { createWork } from '../work.ts';
import { findLeaks, type LeakSearch, type OwnSecrets } from './find-leaks.ts';
import type { Leak } from './leak.ts';
import { type ResponseText, responseTexts } from './response-texts.ts';

/** What is to become of an answer. */
export interface ResponseVerdict {
  readonly kind: 'allow' | 'alert' | 'block';
  readonly violations: readonly LoggedViolation[];
}

/** What an answer is judged by. */
export interface ResponseLook {
  readonly policy: GuardPolicy;
  readonly own: OwnSecrets;
  /** The event it answers: the user's rules may compare with it. */
  readonly event: unknown;
}

const ALLOW: ResponseVerdict = { kind: 'allow', violations: [] };
const MOST_VIOLATIONS = 10;
/** Told when the searches of the user's patterns were left out from some place on. */
const NOT_READ: LoggedViolation = {
  detector: 'work-limit',
  rule: 'answer-not-read-to-its-end',
  field: 'response',
  decoded: [],
  match: '',
  score: 0.5,
};

/** Looks for what should not leave in the answer of a handler. Pure and linear. */
export function inspectResponse(answer: unknown, look: ResponseLook): ResponseVerdict {
  return inspectTexts(responseTexts(answer), look);
}

/** The same over texts that were taken out already, such as the pieces of a stream. */
export function inspectTexts(texts: Iterable<ResponseText>, look: ResponseLook): ResponseVerdict {
  const { policy, own } = look;
  if (policy.response.mode === 'off') return ALLOW;
  const work = createWork();
  const search: LeakSearch = {
    own,
    rules: rulesOf(policy.firewall).response,
    work,
    expected: ({ mustEqual }) => (mustEqual === undefined ? undefined : valueAt(look.event, mustEqual)),
  };
  const violations: LoggedViolation[] = [];
  let isBlocked = false;
  for (const { path, text } of texts) {
    if (policy.response.exceptions.some((pattern) => matchesPath(pattern, path))) continue;
    const rules = search.rules.filter(
      ({ rule: { field } }) => field === undefined || matchesPath(field, path),
    );
    for (const leak of findLeaks(text, { ...search, rules })) {
      const mode = modeOf(leak, policy);
      if (mode === 'off' || leak.score < policy.firewall.thresholds.alert) continue;
      isBlocked ||= mode === 'block' && leak.score >= policy.firewall.thresholds.block;
      violations.push(toLogged(leak, { path, text }));
    }
  }
  if (work.isTruncated()) violations.push(NOT_READ);
  if (violations.length === 0) return ALLOW;
  const surest = violations.sort((a, b) => b.score - a.score).slice(0, MOST_VIOLATIONS);
  return { kind: isBlocked ? 'block' : 'alert', violations: surest };
}

function modeOf({ leak, rule }: Leak, { response, firewall }: GuardPolicy): GuardMode {
  const own = leak === 'regex-rule' ? ruleMode(firewall.rules, rule) : ownValue(response.leaks, leak);
  return own === 'block' && response.mode === 'alert' ? 'alert' : (own ?? response.mode);
}

function ruleMode(rules: readonly RegexRule[], rule: string): GuardMode | undefined {
  const found = rules.find(({ id }) => id === rule);
  return found === undefined ? undefined : ownValue(found, 'mode');
}

/** Of a leak only its two ends are told, and of a trace its first line: the log must not become the leak. */
function toLogged({ leak, rule, start, end, score }: Leak, { path, text }: ResponseText): LoggedViolation {
  const piece = text.slice(start, Math.min(end, start + 200));
  const isTelling = leak === 'stack-trace' || leak === 'verbose-error' || leak === 'internal-path';
  return {
    detector: leak,
    rule,
    field: `response.${path}`,
    decoded: [],
    match: isTelling ? maskSecrets(piece.trim()) : masked(piece),
    score,
  };
}

function masked(text: string): string {
  return text.length < 16 ? '***' : `${text.slice(0, 4)}***${text.slice(-2)}`;
}

/** Text at a place such as `requestContext.authorizer.claims.tenant`. */
function valueAt(event: unknown, path: string): string | undefined {
  let value: unknown = event;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
