import { createHash } from 'node:crypto';
import { learnedOf, mergeLearned } from '@watertight/guard/behaviour/learn/learned.ts';
import type { Observations } from '@watertight/guard/behaviour/learn/merge-observations.ts';
import { type WrittenPolicy, writePolicy } from '@watertight/guard/behaviour/learn/write-policy.ts';
import { BEHAVIOUR_KINDS } from '@watertight/guard/behaviour/policy.ts';
import { parsePolicy } from '@watertight/guard/parse-policy.ts';
import type { GuardPolicy } from '@watertight/guard/policy.ts';

/** A guard policy file as a document. */
export type PolicyFile = Readonly<Record<string, unknown>>;

/** What a learned policy is made of. */
export interface Learnings {
  readonly observations: readonly Observations[];
  readonly mode: 'alert' | 'block';
  /** A policy that was there before: everything in it stays, and what it allows and knows too. */
  readonly before?: PolicyFile;
  /** Label of the version; a hash of the content when it is left out. */
  readonly version?: string;
}

/** One part for each function in a policy file. The same observations give the same file. */
export function learnedPolicy({ observations, mode, before = {}, version }: Learnings): PolicyFile {
  const json = JSON.stringify(before);
  const known = isRecord(before['functions']) ? before['functions'] : {};
  const functions: Record<string, unknown> = { ...known };
  for (const each of [...observations].sort((a, b) => (a.functionName < b.functionName ? -1 : 1))) {
    const name = each.functionName;
    const own = Object.hasOwn(known, name) && isRecord(known[name]) ? known[name] : {};
    const earlier = parsePolicy(json, name);
    const written = withEarlier(writePolicy(each, mode), 'problem' in earlier ? undefined : earlier);
    functions[name] = {
      ...own,
      behaviour: toSettings(own['behaviour'], written.behaviour),
      learned: written.learned,
    };
  }
  const hash = createHash('sha256')
    .update(JSON.stringify([before, functions]))
    .digest('hex')
    .slice(0, 12);
  return {
    schema: 'watertight/guard-policy/1',
    ...before,
    version: version ?? `learned-${hash}`,
    functions,
  };
}

/** Rules that a person wrote keep their mode; their lists grow. What was known stays known. */
function withEarlier({ behaviour, learned }: WrittenPolicy, earlier: GuardPolicy | undefined): WrittenPolicy {
  const rules = { ...behaviour };
  const { behaviour: before, learned: known } = earlier ?? {};
  if (before !== undefined)
    for (const kind of BEHAVIOUR_KINDS) {
      const { mode, allow } = before.rules[kind];
      rules[kind] = { mode, allow: [...new Set([...allow, ...rules[kind].allow])] };
    }
  return {
    behaviour: rules,
    learned: known === undefined ? learned : { ...mergeLearned(known, learned), review: learned.review },
  };
}

/** The rules beside what else a behaviour section had: canaries, protected variables. */
function toSettings(own: unknown, rules: WrittenPolicy['behaviour']): unknown {
  return { ...(isRecord(own) ? own : {}), ...rules };
}

/** What of `observations` is not in the policy for that function, and the other way round; undefined without a learning. */
export function learnedPart(json: string, functionName: string): GuardPolicy['learned'] {
  const policy = parsePolicy(json, functionName);
  return 'problem' in policy ? undefined : policy.learned;
}

/** Observations as a policy would know them. */
export function asLearned(observations: Observations): NonNullable<GuardPolicy['learned']> {
  return learnedOf(observations);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
