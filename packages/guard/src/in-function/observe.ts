import type { Act } from '../behaviour/judge.ts';
import { learnedLines } from '../behaviour/learn/learned-lines.ts';
import { createLearning } from '../behaviour/learn/observations.ts';
import { createDriftWatch, type DriftViolation } from '../behaviour/learn/watch-drift.ts';
import type { BehaviourPolicy } from '../behaviour/policy.ts';
import type { Admission } from '../engine-parts.ts';
import { recogniseTrigger } from '../event/recognise-trigger.ts';
import { ownValue } from '../own-value.ts';
import type { GuardPolicy } from '../policy.ts';
import type { InvocationFacts } from '../violation-line.ts';

type Admitted = Extract<Admission, { kind: 'run' }>;

/** Follows what the function does and gets: to learn it, or to tell what is not as it was learned. */
export interface Observer {
  readonly act: (act: Act) => void;
  readonly before: (admitted: Admitted) => void;
  readonly after: () => void;
}

/** What an observer tells through. */
export interface ObserverEdge {
  /** The behaviour policy that holds. */
  readonly judged: () => BehaviourPolicy;
  readonly tell: (violation: DriftViolation) => void;
  readonly write: (line: string) => void;
  readonly facts: () => InvocationFacts;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The observer that a policy asks for: learning, or drift from what was learned; undefined for neither. */
export function createObserver(policy: GuardPolicy, edge: ObserverEdge): Observer | undefined {
  if (policy.isLearning) return learner(edge);
  const { learned } = policy;
  if (learned === undefined) return undefined;
  const watch = createDriftWatch({ learned, policy: edge.judged, report: edge.tell });
  return {
    act: watch.act,
    before: ({ event }) => watch.event(triggerOf(event), event),
    after: () => undefined,
  };
}

function learner({ facts, now, write }: ObserverEdge): Observer {
  const { functionName, functionVersion = '' } = facts();
  const learning = createLearning(functionName, functionVersion);
  return {
    act: learning.act,
    before(admitted) {
      learning.pause(ownValue(admitted, 'isSuspect') === true);
      learning.event(triggerOf(admitted.event), admitted.event);
    },
    after() {
      learning.pause(false);
      const news = learning.take();
      if (news === undefined) return;
      for (const line of learnedLines(news, { time: now(), facts: facts() })) write(line);
    },
  };
}

function triggerOf(event: unknown): string {
  return recogniseTrigger(event).kind;
}
