import type { BehaviourViolation } from '../behaviour-violation.ts';
import { toDetail } from '../behaviour-violation.ts';
import { hasEntry } from '../intrinsics.ts';
import type { Act } from '../judge.ts';
import type { BehaviourKind, BehaviourPolicy } from '../policy.ts';
import { userFrame } from '../user-frame.ts';
import { shapeDrift } from './drift-of.ts';
import type { Learned } from './learned.ts';

/** A violation of no rule: something that the policy's learning does not know. Never blocks. */
export interface DriftViolation extends Omit<BehaviourViolation, 'kind'> {
  readonly kind: 'drift';
}

export interface DriftWatch {
  readonly act: (act: Act) => void;
  readonly event: (trigger: string, event: unknown) => void;
}

export interface DriftOptions {
  readonly learned: Learned;
  readonly policy: () => BehaviourPolicy;
  readonly report: (violation: DriftViolation) => void;
}

/** Things told by one function instance; a function that drifts this far has to be learned again. */
export const MOST_DRIFT = 200;

/** Tells what is new against a learning, each thing once in the life of this instance. */
export function createDriftWatch({ learned, policy, report }: DriftOptions): DriftWatch {
  const known = new Map(
    Object.entries(learned.acts).map(([kind, subjects]) => [kind, new Set(subjects)] as const),
  );
  const told = new Set<string>();
  const isWhole = (what: string) => !learned.truncated.includes(what);
  const tell = (operation: string, subject: string) => {
    const key = `${operation} ${subject}`;
    if (told.has(key) || told.size > MOST_DRIFT) return;
    told.add(key);
    const detail =
      told.size > MOST_DRIFT ? `more than ${MOST_DRIFT} things: no more are told` : toDetail(subject);
    const at = userFrame();
    report({ kind: 'drift', operation, detail, mode: 'alert', ...(at === undefined ? {} : { at }) });
  };
  return {
    act(act) {
      const { kind, subject, learned: key = subject } = act;
      if (!isWhole(kind) || known.get(kind)?.has(key) === true || isJudged(policy(), kind, act)) return;
      tell(kind, key);
    },
    event(trigger, event) {
      for (const drift of shapeDrift(event, trigger, learned)) tell('event', drift);
    },
  };
}

/** The policy speaks for itself about what it watches, and allows some things by name. */
function isJudged(policy: BehaviourPolicy, kind: BehaviourKind, act: Act): boolean {
  const { mode, allow } = policy.rules[kind];
  if (mode !== 'allow') return true;
  return (
    Object.hasOwn(act, 'isCoveredBy') && act.isCoveredBy !== undefined && hasEntry(allow, act.isCoveredBy)
  );
}
