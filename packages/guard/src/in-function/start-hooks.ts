import { writeSync } from 'node:fs';
import { DEFAULT_BEHAVIOUR_POLICY } from '../behaviour/policy.ts';
import { createResidueWatch } from '../behaviour/residue.ts';
import { type Behaviour, startBehaviour } from '../behaviour/start-behaviour.ts';
import type { AroundHandler } from '../engine-parts.ts';
import { createGuardLog } from '../guard-log.ts';
import type { GuardPolicy } from '../policy.ts';
import { withInput } from '../sinks/input-context.ts';
import { closePrototypes, startSinks } from '../sinks/start-sinks.ts';
import type { InvocationFacts } from '../violation-line.ts';
import { factsOf } from './invocation-facts.ts';
import { createObserver, type Observer } from './observe.ts';
import type { Environment } from './settings.ts';
// Loaded before the hooks are in: they read the function's code.
import './find-handler.ts';
import './own-secrets.ts';

/** Where Lambda's runtime keeps the id of the invocation that is going on. */
const REQUEST_ID = Symbol.for('aws.lambda.runtime.requestId');

/** Hooks that are in. */
export interface Hooks {
  readonly around: AroundHandler;
  /** Puts a policy that was read later in place, as far as hooks can take one; answers what is to be told of it. */
  readonly apply: (policy: GuardPolicy) => readonly string[];
}

interface Reporter {
  readonly tell: (violation: HookViolation) => void;
  readonly write: (line: string) => void;
  readonly facts: () => InvocationFacts;
  readonly flush: () => void;
}

let reporter: Reporter | undefined;
let observer: Observer | undefined;

/**
 * Puts the hooks of a policy's behaviour and sinks in, and writes what they tell as violations. A second call changes
 * nothing: the policy that came first, before the function's code, holds.
 */
export function startHooks(policy: GuardPolicy, environment: Environment): Hooks {
  const { behaviour, sinks } = policy;
  reporter ??= hookReporter(policy, environment);
  const { tell, flush, write, facts } = reporter;
  let started: Behaviour | undefined;
  const judged = () => started?.judge.policy() ?? DEFAULT_BEHAVIOUR_POLICY;
  observer ??= createObserver(policy, { judged, tell, write, facts, now: Date.now });
  const watching = observer;
  if (behaviour !== undefined || watching !== undefined)
    started = startBehaviour({
      policy: behaviour ?? DEFAULT_BEHAVIOUR_POLICY,
      report: tell,
      ...(watching === undefined ? {} : { learn: watching.act }),
    });
  const inner = aroundSinks(sinks, tell);
  const residue =
    started?.judge.isWatched('residue') === true ? createResidueWatch(started.judge) : undefined;
  let isRunning = false;
  let isFirst = true;
  const finish = () => {
    isRunning = false;
    residue?.afterInvocation();
    watching?.after();
    flush();
  };
  return {
    around(admitted, run) {
      // What a handler with a callback left is seen when the next event comes, before it is handed over.
      if (isRunning) finish();
      if (isFirst) residue?.afterStart();
      isFirst = false;
      isRunning = true;
      watching?.before(admitted);
      const returned = inner(admitted, run);
      if (returned instanceof Promise) return returned.finally(finish);
      flush();
      return returned;
    },
    apply: (next) => applyPolicy(next, { policy, started }),
  };
}

interface InPlace {
  readonly policy: GuardPolicy;
  readonly started: Behaviour | undefined;
}

/** Rules of behaviour are exchanged; what is built into the hooks at their start is told to stay. */
function applyPolicy(next: GuardPolicy, { policy, started }: InPlace): readonly string[] {
  const version = next.version === '' ? '' : ` ${next.version}`;
  const notes: string[] = [];
  const stays = (what: string) =>
    notes.push(`The ${what} of the policy${version} hold from the next start of the function on`);
  if (started !== undefined) {
    const behaviour = next.behaviour ?? DEFAULT_BEHAVIOUR_POLICY;
    const before = started.judge.policy();
    if (
      !isSame(behaviour.rules, before.rules) ||
      !isSame(behaviour.protectedVariables, before.protectedVariables)
    ) {
      started.reconfigure(started.secret, { ...behaviour, canaries: before.canaries });
      notes.push(`The behaviour rules of the policy${version} are in place`);
    }
    if (!isSame(behaviour.canaries, before.canaries)) stays('canaries');
  } else if (next.behaviour !== undefined) stays('behaviour rules');
  if (!isSame(next.sinks, policy.sinks)) stays('sinks');
  if (next.isLearning !== policy.isLearning || !isSame(next.learned, policy.learned))
    stays('learning and its drift');
  return notes;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function aroundSinks(sinks: GuardPolicy['sinks'], tell: (violation: HookViolation) => void): AroundHandler {
  if (sinks === undefined) return (_admitted, run) => run();
  startSinks({ policy: sinks, report: tell });
  let isClosed = sinks.modes.prototype !== 'block';
  return ({ event }, run) => {
    // At the first event all code of the function is there: libraries extend prototypes while they load.
    if (!isClosed) closePrototypes();
    isClosed = true;
    return withInput(event, run);
  };
}

/** What a hook tells. */
export interface HookViolation {
  readonly kind: string;
  readonly operation: string;
  readonly detail: string;
  readonly mode: 'alert' | 'block';
  readonly at?: string;
}

function hookReporter({ log, version }: GuardPolicy, environment: Environment): Reporter {
  // Taken now: what the hooks tell must not run through code that they watch.
  const writeBytes = writeSync;
  const write = (line: string) => {
    writeBytes(1, `${line}\n`);
  };
  const guardLog = createGuardLog({
    write,
    now: Date.now,
    level: environment['AWS_LAMBDA_LOG_LEVEL'] ?? '',
  });
  const known = factsOf(undefined, environment, false);
  const facts = () => {
    const requestId: unknown = Reflect.get(globalThis, REQUEST_ID);
    return { ...known, ...(typeof requestId === 'string' ? { requestId } : {}) };
  };
  return {
    write,
    facts,
    flush: () => guardLog.flush(facts()),
    tell({ kind, operation, detail, mode, at = '' }) {
      guardLog.violation(
        {
          facts: facts(),
          verdict: mode,
          direction: 'behaviour',
          violations: [{ detector: kind, rule: operation, field: at, decoded: [], match: detail, score: 1 }],
          policyVersion: version,
        },
        log,
      );
    },
  };
}
