import { type BehaviourViolation, BlockedError, toDetail } from './behaviour-violation.ts';
import { emptyRecord, hasEntry, hasOwn, holds } from './intrinsics.ts';
import type { BehaviourKind, BehaviourMode, BehaviourPolicy } from './policy.ts';
import { stackText, userFrame } from './user-frame.ts';

/** One thing about to happen. All texts: a getter of the user's must not run between the decision and the call. */
export interface Act {
  readonly kind: BehaviourKind;
  readonly operation: string;
  /** What it is done to, as the policy and the log know it. */
  readonly subject: string;
  /** What learning remembers, where that is less than the subject: a folder for a file. */
  readonly learned?: string;
  /** Does this entry of the allow list cover it? By default: is it a fragment of the calling code's path? */
  readonly isCoveredBy?: (entry: string) => boolean;
}

/** The one place where behaviour is decided. */
export interface Judge {
  readonly modeOf: (kind: BehaviourKind) => BehaviourMode;
  /** Returns when the act may go on; throws `BlockedError` when not. */
  readonly check: (act: Act) => void;
  /** True when the act may go on; for hooks that answer in another way than by throwing. */
  readonly isAllowed: (act: Act) => boolean;
  readonly isWatched: (kind: BehaviourKind) => boolean;
  readonly policy: () => BehaviourPolicy;
}

export interface JudgeOptions {
  readonly policy: () => BehaviourPolicy;
  readonly report: (violation: BehaviourViolation) => void;
  /** Hears of every act, allowed or not, but for those of callers that are allowed; learning is on when present. */
  readonly learn?: ((act: Act) => void) | undefined;
  /** Milliseconds, any origin. */
  readonly now: () => number;
}

/** The same violation is told once in this time: a loop must not fill the log. */
const QUIET_MILLISECONDS = 1_000;
const MOST_REMEMBERED = 1_000;

/** A judge over a policy that may change between calls. */
export function createJudge({ policy, report, learn, now }: JudgeOptions): Judge {
  let told = emptyRecord<number>();
  let tellings = 0;

  function isNew(key: string): boolean {
    const time = now();
    const last = told[key];
    if (last !== undefined && time - last < QUIET_MILLISECONDS) return false;
    if (last === undefined) tellings += 1;
    if (tellings > MOST_REMEMBERED) {
      told = emptyRecord<number>();
      tellings = 1;
    }
    told[key] = time;
    return true;
  }

  function isAllowed(act: Act): boolean {
    const { kind, operation, subject } = act;
    const rule = policy().rules[kind];
    if (learn !== undefined && !isOfKnownCaller(act, rule.allow)) learn(act);
    if (rule.mode === 'allow') return true;
    const stack = stackText();
    // An act without it must not find one on `Object.prototype`.
    const own = hasOwn(act, 'isCoveredBy') ? act.isCoveredBy : undefined;
    const covers = own ?? ((entry: string) => holds(stack, entry));
    if (hasEntry(rule.allow, covers)) return true;
    if (isNew(`${kind} ${subject}`)) {
      const at = userFrame(stack);
      tell(report, {
        kind,
        operation,
        detail: toDetail(subject),
        mode: rule.mode,
        ...(at === undefined ? {} : { at }),
      });
    }
    return rule.mode === 'alert';
  }

  return {
    modeOf: (kind) => policy().rules[kind].mode,
    isWatched: (kind) => learn !== undefined || policy().rules[kind].mode !== 'allow',
    isAllowed,
    policy,
    check(act) {
      if (isAllowed(act)) return;
      throw new BlockedError(
        act.kind,
        `Cannot do ${act.operation}: the behaviour policy blocks ${act.kind}, ${toDetail(act.subject)}`,
      );
    },
  };
}

/** What code does that the policy names as a caller, AWS's own for instance, is not the function's doing. */
function isOfKnownCaller(act: Act, allow: readonly string[]): boolean {
  if (allow.length === 0 || hasOwn(act, 'isCoveredBy')) return false;
  const stack = stackText();
  return hasEntry(allow, (entry) => holds(stack, entry));
}

/** A reporter that fails must not turn a block into a pass, nor an alert into a crash. */
function tell(report: (violation: BehaviourViolation) => void, violation: BehaviourViolation): void {
  try {
    report(violation);
  } catch {
    // The decision stands; the log line is lost with the log.
  }
}
