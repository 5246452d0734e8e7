import {
  BEHAVIOUR_KINDS,
  type BehaviourKind,
  type BehaviourMode,
  type BehaviourRule,
  DEFAULT_BEHAVIOUR_POLICY,
} from '../policy.ts';
import { type Learned, learnedOf } from './learned.ts';
import type { Observations } from './merge-observations.ts';
import { LEARNING_LIMITS } from './observations.ts';

/** One function's part of a policy file: its rules, and what it was seen to do. */
export interface WrittenPolicy {
  readonly behaviour: Readonly<Record<BehaviourKind, BehaviourRule>>;
  readonly learned: Learned;
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
/** Kinds in which something new is told, not judged: libraries read files and variables as they please. */
const TOLD: ReadonlySet<BehaviourKind> = new Set(['fileReads', 'variables', 'modules', 'residue']);
const RARE = 3;
const MOST_NAMED = 10;

/** Turns observations into a policy: what was never seen is held to `mode`, what was seen is listed. */
export function writePolicy(observations: Observations, mode: BehaviourMode = 'block'): WrittenPolicy {
  const rules = { ...DEFAULT_BEHAVIOUR_POLICY.rules };
  for (const kind of BEHAVIOUR_KINDS) rules[kind] = ruleOf(kind, observations, mode);
  const review = BEHAVIOUR_KINDS.flatMap((kind) => reviewOf(kind, observations));
  const shapes = observations.truncated
    .filter((each) => !BEHAVIOUR_KINDS.some((kind) => kind === each))
    .map((each) => `event: more of ${each} than is kept: no drift is told of it`);
  return { behaviour: rules, learned: { ...learnedOf(observations), review: [...review, ...shapes] } };
}

function ruleOf(kind: BehaviourKind, { acts }: Observations, mode: BehaviourMode): BehaviourRule {
  const base = DEFAULT_BEHAVIOUR_POLICY.rules[kind].allow;
  const subjects = Object.keys(acts[kind] ?? {});
  if (TOLD.has(kind)) return { mode: 'allow', allow: base };
  if (subjects.length === 0) return { mode, allow: base };
  return LISTED.has(kind)
    ? { mode, allow: [...new Set([...base, ...subjects])] }
    : { mode: 'alert', allow: base };
}

function reviewOf(kind: BehaviourKind, { acts, truncated }: Observations): readonly string[] {
  const counts = Object.entries(acts[kind] ?? {});
  const names = counts.map(([subject]) => subject);
  const rare = counts.filter(([, count]) => count < RARE).map(([subject]) => subject);
  const notes: string[] = [];
  if (!LISTED.has(kind) && !TOLD.has(kind) && names.length > 0)
    notes.push(`seen: ${listed(names)}; alerts until the calling code is allowed`);
  if (LISTED.has(kind) && rare.length > 0) notes.push(`seen less than ${RARE} times: ${listed(rare)}`);
  if (truncated.includes(kind))
    notes.push(`more than ${LEARNING_LIMITS.subjects} subjects: the list is not whole`);
  if (kind === 'processes' && names.some((name) => /^(?:ba|da|z|a)?sh$/.test(name)))
    notes.push('a shell is allowed: it can start every other program');
  return notes.map((note) => `${kind}: ${note}`);
}

function listed(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? `, and ${names.length - MOST_NAMED} more` : '';
  return `${names.slice(0, MOST_NAMED).join(', ')}${more}`;
}
