import type { Form } from './decode/form.ts';
import { formsOf } from './decode/forms-of.ts';
import type { Detector, DetectorKind, Match } from './detectors/detector.ts';
import { DETECTORS } from './detectors/detectors.generated.ts';
import { BATCHED, graphqlAbuseWithin } from './detectors/graphql-abuse.ts';
import {
  type CompiledRule,
  type CompiledRules,
  compileRegexRules,
  matchRegexRules,
} from './detectors/regex/regex-rules.ts';
import type { Field } from './event/field.ts';
import { matchesPath } from './event/field-path.ts';
import { recogniseTrigger } from './event/recognise-trigger.ts';
import type { EventObject, TriggerReader, Work } from './event/trigger.ts';
import { ownValue } from './own-value.ts';
import { DEFAULT_FIREWALL_POLICY, type FirewallPolicy, type GuardMode, type RegexRule } from './policy.ts';
import { ofEvent, requestViolations } from './request-violations.ts';
import type { Verdict, VerdictKind } from './verdict.ts';
import { toViolation, type Violation } from './violation.ts';
import { type Budget, createWork } from './work.ts';

/** At most this many violations are told of one event, the surest ones: a log line is for people. All of them decide. */
const MOST_VIOLATIONS = 20;
const NONE: readonly Violation[] = [];

/**
 * Reads an event as its trigger's, looks at every reading of every user-controlled field, and decides. Pure: the same
 * event and policy give the same verdict.
 */
export function inspectEvent(
  event: unknown,
  policy: FirewallPolicy = DEFAULT_FIREWALL_POLICY,
  work: Budget = createWork(),
): Verdict {
  const reader = recogniseTrigger(event);
  if (policy.mode === 'off')
    return { kind: 'allow', trigger: reader.kind, violations: NONE, isTruncated: false };
  const found: Violation[] = [...requestViolations(event, policy)];
  const looking: Looking = {
    policy,
    reader,
    work,
    rules: rulesOf(policy).event,
    detectors: detectorsOf(policy),
    quiet: new Map(),
  };
  const quiet = new Map<string, Field>();
  for (const field of fieldsOf(reader, event, work)) {
    if (policy.exceptions.length === 0 && isKnownQuiet(field, quiet)) continue;
    const violations = violationsIn(field, looking);
    for (const violation of violations) found.push(violation);
    if (violations.length === 0) quiet.set(field.value, field);
  }
  if (work.isTruncated())
    found.push(ofEvent('work-limit', { rule: 'event-not-read-to-its-end', match: '', score: 0.5 }));
  return decide(found, { policy, reader, isTruncated: work.isTruncated() });
}

/** The same value stood in the same place of another item, and nothing was in it: lists repeat themselves. */
function isKnownQuiet(
  { value, path, role, isName, decoded }: Field,
  quiet: ReadonlyMap<string, Field>,
): boolean {
  const known = quiet.get(value);
  if (known === undefined || known.role !== role || known.isName !== isName) return false;
  return known.decoded.length === decoded.length && isSamePlace(path, known.path);
}

/** True for paths that differ in positions of lists only; operations of a batch are counted by theirs. */
function isSamePlace(one: string, other: string): boolean {
  return (
    one === other || (!BATCHED.test(one) && one.replace(POSITION, '[]') === other.replace(POSITION, '[]'))
  );
}

const POSITION = /\[\d+\]/g;

const ACTIVE = new WeakMap<FirewallPolicy, readonly Detector[]>();

/** The detectors that a policy leaves on, chosen once. */
function detectorsOf(policy: FirewallPolicy): readonly Detector[] {
  let active = ACTIVE.get(policy);
  if (active === undefined) {
    const graphql = graphqlAbuseWithin(policy.graphql);
    active = DETECTORS.filter(({ kind }) => modeOf(kind, policy) !== 'off')
      .map((each) => (each.kind === graphql.kind ? graphql : each))
      .map(withoutPrototype);
    ACTIVE.set(policy, active);
  }
  return active;
}

/** What a detector leaves out (`roles`) is not to be found on `Object.prototype` either. */
function withoutPrototype(detector: Detector): Detector {
  return Object.setPrototypeOf({ ...detector }, null);
}

const RULES = new WeakMap<readonly RegexRule[], CompiledRules>();

/** The policy's patterns, made ready once. */
export function rulesOf({ rules }: FirewallPolicy): CompiledRules {
  let compiled = RULES.get(rules);
  if (compiled === undefined) {
    compiled = compileRegexRules(rules.filter((rule) => ownValue(rule, 'mode') !== 'off'));
    RULES.set(rules, compiled);
  }
  return compiled;
}

function fieldsOf(reader: TriggerReader, event: unknown, work: Work): Iterable<Field> {
  if (typeof event === 'object' && event !== null) return reader.fields(event as EventObject, work);
  return typeof event === 'string' ? [{ path: '$', role: 'text', value: event, decoded: [] }] : [];
}

/** What a detector costs besides the characters of the text, which were paid for. */
const DETECTOR_COST = 8;
/** Longer values are seldom the same. */
const LONGEST_REMEMBERED = 200;

/**
 * The same reading of a value in a like place was looked at, and nothing was in it. Detectors see a place by its last
 * name (operations of a batch by their position), the user's patterns by all of it.
 */
function isQuietForm({ text, field }: Form, { quiet, rules }: Looking): boolean {
  const known = text.length <= LONGEST_REMEMBERED ? quiet.get(text)?.field : undefined;
  if (known === undefined || known.role !== field.role || known.isName !== field.isName) return false;
  if ((known.value === text) !== (field.value === text)) return false;
  return (
    (rules.length === 0 && lastName(known.path) === lastName(field.path)) ||
    isSamePlace(field.path, known.path)
  );
}

function lastName(path: string): string {
  return BATCHED.test(path) ? path : path.slice(path.lastIndexOf('.') + 1);
}

interface Looking {
  readonly policy: FirewallPolicy;
  readonly reader: TriggerReader;
  readonly work: Work;
  /** Detectors that are on. */
  readonly detectors: readonly Detector[];
  /** The user's patterns over events. */
  readonly rules: readonly CompiledRule[];
  /** Short readings in which nothing was found, by their text. */
  readonly quiet: Map<string, Form>;
}

/** Matches of one field, the best of each detector; weak ones count only when they add up. */
function violationsIn(field: Field, looking: Looking): readonly Violation[] {
  const { policy, work, rules, detectors } = looking;
  let best: Map<string, Violation> | undefined;
  for (const form of formsOf(field, work)) {
    if (isQuietForm(form, looking)) continue;
    let isQuiet = true;
    const keep = (kind: DetectorKind, match: Match | undefined) => {
      if (match === undefined) return;
      isQuiet = false;
      best = keepBest(best, { kind, match, form }, looking);
    };
    for (const detector of detectors) {
      if ((detector.needs & form.marks) === 0 || detector.roles?.has(field.role) === false) continue;
      if (!detector.mayMatch(form.text, form.marks)) continue;
      if (!work.spend(DETECTOR_COST)) return toldOf(best, policy);
      keep(detector.kind, detector.detect(form, work));
    }
    for (const rule of rules) keep('regex-rule', matchRegexRules(form, [rule], work));
    if (isQuiet && form.text.length <= LONGEST_REMEMBERED) looking.quiet.set(form.text, form);
  }
  return toldOf(best, policy);
}

/** What is told of one field's matches. */
function toldOf(best: Map<string, Violation> | undefined, policy: FirewallPolicy): readonly Violation[] {
  if (best === undefined) return NONE;
  const all = [...best.values()];
  return combined(all) >= policy.thresholds.alert ? all.filter((each) => isTelling(each, all, policy)) : NONE;
}

interface Found {
  readonly kind: DetectorKind;
  readonly match: Match;
  readonly form: Form;
}

function keepBest(
  best: Map<string, Violation> | undefined,
  found: Found,
  looking: Looking,
): Map<string, Violation> | undefined {
  const { kind, form } = found;
  const match = kind === 'regex-rule' ? found.match : asOfLog(found.match, form);
  if (isExcepted(found, looking)) return best;
  const known = best ?? new Map<string, Violation>();
  const key = kind === 'regex-rule' ? `${kind}:${match.rule}` : kind;
  const before = known.get(key);
  if (before === undefined || before.score < match.score) known.set(key, toViolation(kind, match, form));
  return known;
}

/** Lines of logs quote the attacks that others met: they are told, and never reason enough to drop a log. */
const LOG_LINE_MOST = 0.5;

function asOfLog(match: Match, { field }: Form): Match {
  return field.role === 'log-line' && match.score > LOG_LINE_MOST
    ? { ...match, score: LOG_LINE_MOST }
    : match;
}

/** Probability-like sum of scores: none of them is wrong together. */
function combined(violations: readonly Violation[]): number {
  return 1 - violations.reduce((rest, { score }) => rest * (1 - score), 1);
}

/** Weak matches beside a strong one say nothing more. */
function isTelling(violation: Violation, all: readonly Violation[], { thresholds }: FirewallPolicy): boolean {
  return violation.score >= thresholds.alert || all.every(({ score }) => score < thresholds.alert);
}

function isExcepted({ kind, match, form: { field } }: Found, { policy, reader }: Looking): boolean {
  return policy.exceptions.some(
    (each) =>
      (each.detector === '*' || each.detector === kind) &&
      [undefined, match.rule].includes(ownValue(each, 'rule')) &&
      [undefined, reader.kind].includes(ownValue(each, 'trigger')) &&
      matchesPath(each.field, field.path),
  );
}

function modeOf(kind: DetectorKind, { mode, detectors }: FirewallPolicy): GuardMode {
  return notAbove(ownValue(detectors, kind) ?? mode, mode);
}

function notAbove(own: GuardMode, mode: GuardMode): GuardMode {
  return own === 'block' && mode === 'alert' ? 'alert' : own;
}

/**
 * What a block rests on: violations that are sure enough alone, and those of one field that are together. Weak ones,
 * which are told only because they add up, never are, nor any number of those that barely are an alert.
 */
function blockingOf(violations: readonly Violation[], policy: FirewallPolicy): readonly Violation[] {
  const { alert, block } = policy.thresholds;
  const able = violations.filter((each) => each.score >= alert && isInBlockMode(each, policy));
  if (able.length < 2) return able.filter(({ score }) => score >= block);
  const doubts = new Map<string, number>();
  const highest = new Map<string, number>();
  for (const { field, score } of able) {
    doubts.set(field, (doubts.get(field) ?? 1) * (1 - score));
    highest.set(field, Math.max(highest.get(field) ?? 0, score));
  }
  return able.filter(
    ({ field }) => 1 - (doubts.get(field) ?? 1) >= block && (highest.get(field) ?? 0) > LOG_LINE_MOST,
  );
}

function isInBlockMode({ detector, rule }: Violation, policy: FirewallPolicy): boolean {
  const mine = detector === 'regex-rule' ? policy.rules.find(({ id }) => id === rule) : undefined;
  const own = mine === undefined ? undefined : ownValue(mine, 'mode');
  return (own === undefined ? modeOf(detector, policy) : notAbove(own, policy.mode)) === 'block';
}

function surest(violations: readonly Violation[]): readonly Violation[] {
  if (violations.length < 2) return violations;
  return [...violations].sort((a, b) => b.score - a.score).slice(0, MOST_VIOLATIONS);
}

function decide(
  violations: readonly Violation[],
  {
    policy,
    reader,
    isTruncated,
  }: { readonly policy: FirewallPolicy; readonly reader: TriggerReader; readonly isTruncated: boolean },
): Verdict {
  const blocking = blockingOf(violations, policy);
  const isClosed = isTruncated && policy.onFailure === 'closed' && policy.mode === 'block';
  const kind: VerdictKind =
    blocking.length > 0 || isClosed ? 'block' : violations.length > 0 ? 'alert' : 'allow';
  const isPartial =
    reader.recordId !== undefined &&
    blocking.length > 0 &&
    !isClosed &&
    blocking.every(({ record }) => record !== undefined);
  const records = isPartial ? [...new Set(blocking.flatMap(({ record }) => record ?? []))] : [];
  return {
    kind,
    trigger: reader.kind,
    violations: surest(violations),
    ...(isPartial ? { blockedRecords: records } : {}),
    isTruncated,
  };
}
