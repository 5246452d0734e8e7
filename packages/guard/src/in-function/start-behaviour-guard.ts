import { writeSync } from 'node:fs';
import type { BehaviourViolation } from '../behaviour/behaviour-violation.ts';
import { startBehaviour } from '../behaviour/start-behaviour.ts';
import { createGuardLog } from '../guard-log.ts';
import type { GuardPolicy } from '../policy.ts';
import type { LoggedViolation } from '../violation-line.ts';
import { factsOf } from './invocation-facts.ts';
import type { Environment } from './settings.ts';

/** Where Lambda's runtime keeps the id of the invocation that is going on. */
const REQUEST_ID = Symbol.for('aws.lambda.runtime.requestId');

/**
 * Puts the hooks of a policy's behaviour in, and writes what they tell as violations. A second call changes nothing:
 * the policy that came first, before the function's code, holds.
 */
export function startBehaviourGuard(
  { behaviour, log, version }: GuardPolicy,
  environment: Environment,
): void {
  if (behaviour === undefined) return;
  // Taken now: what the hooks tell must not run through code that they watch.
  const write = writeSync;
  const now = Date.now;
  const guardLog = createGuardLog({
    write: (line) => write(1, `${line}\n`),
    now,
    level: environment['AWS_LAMBDA_LOG_LEVEL'] ?? '',
  });
  const known = factsOf(undefined, environment, false);
  startBehaviour({
    policy: behaviour,
    report(violation) {
      const requestId: unknown = Reflect.get(globalThis, REQUEST_ID);
      guardLog.violation(
        {
          facts: { ...known, ...(typeof requestId === 'string' ? { requestId } : {}) },
          verdict: violation.mode,
          direction: 'behaviour',
          violations: [toLogged(violation)],
          policyVersion: version,
        },
        log,
      );
    },
  });
}

function toLogged({ kind, operation, detail, at = '' }: BehaviourViolation): LoggedViolation {
  return { detector: kind, rule: operation, field: at, decoded: [], match: detail, score: 1 };
}
