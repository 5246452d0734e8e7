import { writeSync } from 'node:fs';
import { createResidueWatch } from '../behaviour/residue.ts';
import { startBehaviour } from '../behaviour/start-behaviour.ts';
import { createGuardLog } from '../guard-log.ts';
import type { GuardPolicy } from '../policy.ts';
import { withInput } from '../sinks/input-context.ts';
import { closePrototypes, startSinks } from '../sinks/start-sinks.ts';
import { factsOf } from './invocation-facts.ts';
import type { Environment } from './settings.ts';
// Loaded before the hooks are in: they read the function's code.
import './find-handler.ts';
import './own-secrets.ts';

/** Where Lambda's runtime keeps the id of the invocation that is going on. */
const REQUEST_ID = Symbol.for('aws.lambda.runtime.requestId');

/** What runs a handler with its event in reach of the hooks. */
export type AroundHandler = (event: unknown, run: () => unknown) => unknown;

/**
 * Puts the hooks of a policy's behaviour and sinks in, and writes what they tell as violations. A second call changes
 * nothing: the policy that came first, before the function's code, holds.
 */
export function startHooks(policy: GuardPolicy, environment: Environment): AroundHandler {
  const { behaviour, sinks } = policy;
  const tell = hookReporter(policy, environment);
  const started = behaviour === undefined ? undefined : startBehaviour({ policy: behaviour, report: tell });
  const around = aroundSinks(sinks, tell);
  if (started === undefined || !started.judge.isWatched('residue')) return around;
  const watch = createResidueWatch(started.judge);
  let isStarted = false;
  return (event, run) => {
    // What a handler with a callback left is seen when the next event comes, before it is handed over.
    if (isStarted) watch.afterInvocation();
    else watch.afterStart();
    isStarted = true;
    const returned = around(event, run);
    return returned instanceof Promise ? returned.finally(() => watch.afterInvocation()) : returned;
  };
}

function aroundSinks(sinks: GuardPolicy['sinks'], tell: (violation: HookViolation) => void): AroundHandler {
  if (sinks === undefined) return (_event, run) => run();
  startSinks({ policy: sinks, report: tell });
  let isClosed = sinks.modes.prototype !== 'block';
  return (event, run) => {
    // At the first event all code of the function is there: libraries extend prototypes while they load.
    if (!isClosed) closePrototypes();
    isClosed = true;
    return withInput(event, run);
  };
}

interface HookViolation {
  readonly kind: string;
  readonly operation: string;
  readonly detail: string;
  readonly mode: 'alert' | 'block';
  readonly at?: string;
}

function hookReporter(
  { log, version }: GuardPolicy,
  environment: Environment,
): (violation: HookViolation) => void {
  // Taken now: what the hooks tell must not run through code that they watch.
  const write = writeSync;
  const guardLog = createGuardLog({
    write: (line) => write(1, `${line}\n`),
    now: Date.now,
    level: environment['AWS_LAMBDA_LOG_LEVEL'] ?? '',
  });
  const known = factsOf(undefined, environment, false);
  return ({ kind, operation, detail, mode, at = '' }) => {
    const requestId: unknown = Reflect.get(globalThis, REQUEST_ID);
    guardLog.violation(
      {
        facts: { ...known, ...(typeof requestId === 'string' ? { requestId } : {}) },
        verdict: mode,
        direction: 'behaviour',
        violations: [{ detector: kind, rule: operation, field: at, decoded: [], match: detail, score: 1 }],
        policyVersion: version,
      },
      log,
    );
  };
}
