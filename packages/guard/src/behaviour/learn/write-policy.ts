import {
  BEHAVIOUR_KINDS,
  type BehaviourKind,
  type BehaviourMode,
  type BehaviourPolicy,
  DEFAULT_BEHAVIOUR_POLICY,
} from '../policy.ts';
import { LEARNING_LIMITS, type Observations } from './observations.ts';

/** A policy that allows what was seen, and what a person should look at before it is used. */
export interface WrittenPolicy {
  readonly policy: BehaviourPolicy;
  readonly review: readonly { readonly kind: BehaviourKind; readonly comment: string }[];
}

/** Kinds whose observed subjects are entries of the allow list as they are; of the others, one sighting allows the kind. */
const LISTED: ReadonlySet<BehaviourKind> = new Set([
  'processes',
  'handlerCode',
  'processFiles',
  'tempWrites',
  'otherWrites',
  'network',
  'internalBinding',
]);
const RARE = 3;

/** Turns observations into a policy: what was never seen is blocked, what was seen is listed. */
export function writePolicy(observations: Observations, mode: BehaviourMode = 'block'): WrittenPolicy {
  const review: { kind: BehaviourKind; comment: string }[] = [];
  const rules = { ...DEFAULT_BEHAVIOUR_POLICY.rules };
  for (const kind of BEHAVIOUR_KINDS) {
    const counts = Object.entries(observations.acts[kind] ?? {});
    const base = DEFAULT_BEHAVIOUR_POLICY.rules[kind].allow;
    if (counts.length === 0) rules[kind] = { mode: kind === 'residue' ? 'allow' : mode, allow: base };
    else if (LISTED.has(kind))
      rules[kind] = { mode, allow: [...base, ...counts.map(([subject]) => subject)] };
    else {
      rules[kind] = { mode: 'alert', allow: base };
      review.push({
        kind,
        comment: `seen: ${counts
          .map(([subject]) => subject)
          .slice(0, 5)
          .join(', ')}; alerts until allowed by caller`,
      });
    }
    const rare = counts.filter(([, n]) => n < RARE).map(([subject]) => subject);
    if (rare.length > 0 && LISTED.has(kind))
      review.push({ kind, comment: `seen less than ${RARE} times: ${rare.slice(0, 10).join(', ')}` });
    if (observations.truncated.includes(kind))
      review.push({ kind, comment: `more than ${LEARNING_LIMITS.subjects} subjects: the list is not whole` });
    if (kind === 'processes' && counts.some(([name]) => /^(?:ba|da|z|a)?sh$/.test(name))) {
      review.push({ kind, comment: 'a shell is allowed: it can start every other program' });
    }
  }
  return { policy: { ...DEFAULT_BEHAVIOUR_POLICY, rules }, review };
}
