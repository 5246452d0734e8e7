import { type BatchSplit, splitBatch } from './blocked-records.ts';
import type { Admission, Arrival, EngineParts, Invocation } from './engine-parts.ts';
import { recogniseTrigger } from './event/recognise-trigger.ts';
import type { EventObject } from './event/trigger.ts';
import { GuardBlockedError } from './guard-blocked-error.ts';
import { inspectEvent } from './inspect-event.ts';
import { ownValue } from './own-value.ts';
import type { GuardPolicy } from './policy.ts';
import { ofEvent } from './request-violations.ts';
import { sourceAddress } from './source-address.ts';
import type { Verdict } from './verdict.ts';
import type { InvocationFacts, LoggedViolation } from './violation-line.ts';

interface Known {
  readonly guard: EngineParts;
  readonly policy: GuardPolicy;
  readonly event: unknown;
  readonly facts: InvocationFacts;
  readonly trigger: Verdict['trigger'];
}

/**
 * Inspects an event and says what is to happen. Never throws: a failure of the guard's own is written to the log and
 * lets the event through, or not, as the policy has it.
 */
export function openInvocation(guard: EngineParts, { event, context }: Arrival): Invocation {
  const policy = guard.policy();
  const facts = guard.facts(context);
  const passing: Known = { guard, policy, event, facts, trigger: 'unrecognised' };
  if (policy.firewall.mode === 'off' && policy.response.mode === 'off')
    return invocation({ kind: 'run', event }, { known: passing });
  try {
    guard.demandPolicy();
    const verdict = withRate(inspectEvent(event, policy.firewall), { guard, policy, event });
    const known: Known = { ...passing, trigger: verdict.trigger };
    if (verdict.kind !== 'allow') writeVerdict(known, verdict);
    if (verdict.kind === 'block') return blocked(known, verdict);
    const isSuspect = verdict.kind === 'alert';
    return invocation({ kind: 'run', event, isSuspect }, { known });
  } catch (error) {
    const isClosed = policy.firewall.onFailure === 'closed' && policy.firewall.mode === 'block';
    guard.log.failure(error, { facts, isClosed });
    const refused: Admission = { kind: 'refused', error: new GuardBlockedError() };
    return invocation(isClosed ? refused : { kind: 'run', event }, { known: passing });
  }
}

function withRate(
  verdict: Verdict,
  { guard, policy, event }: Pick<Known, 'guard' | 'policy' | 'event'>,
): Verdict {
  const { limits, mode, detectors } = policy.firewall;
  const own = ownValue(detectors, 'rate-limit') ?? mode;
  const most = ownValue(limits, 'sourceRate');
  if (most === undefined || own === 'off' || mode === 'off') return verdict;
  const address = sourceAddress(event);
  if (address === undefined || guard.rate(address, guard.now()) <= most) return verdict;
  const violation = ofEvent('rate-limit', { rule: 'source-rate', match: address });
  const isBlocked = own === 'block' && mode === 'block';
  const { blockedRecords: _partial, ...whole } = verdict;
  return {
    ...(isBlocked ? whole : verdict),
    kind: isBlocked ? 'block' : verdict.kind === 'allow' ? 'alert' : verdict.kind,
    violations: [violation, ...verdict.violations],
  };
}

function writeVerdict(
  { guard, policy, event, facts, trigger }: Known,
  { kind, violations, blockedRecords }: Verdict,
): void {
  const sourceIp = sourceAddress(event);
  guard.log.violation(
    {
      facts,
      verdict: kind === 'block' ? 'block' : 'alert',
      direction: 'event',
      trigger,
      violations,
      policyVersion: policy.version,
      ...(sourceIp === undefined ? {} : { sourceIp }),
      ...(blockedRecords === undefined ? {} : { blockedRecords }),
    },
    policy.log,
  );
}

function blocked(known: Known, verdict: Verdict): Invocation {
  const { event, policy } = known;
  const reader = recogniseTrigger(event);
  const object = asEvent(event);
  if (verdict.blockedRecords !== undefined && object !== undefined) {
    const treatment = policy.firewall.blockedRecords;
    const split = splitBatch({ event: object, reader, records: verdict.blockedRecords, treatment });
    if (split !== undefined) {
      const admission: Admission =
        split.event === undefined
          ? { kind: 'answered', answer: split.merge(undefined) }
          : { kind: 'run', event: split.event, isSuspect: true };
      return invocation(admission, { known, split });
    }
  }
  const answer = object === undefined ? undefined : reader.blockedAnswer?.(object);
  return invocation(
    answer === undefined ? { kind: 'refused', error: new GuardBlockedError() } : { kind: 'answered', answer },
    { known },
  );
}

function asEvent(event: unknown): EventObject | undefined {
  return typeof event === 'object' && event !== null ? (event as EventObject) : undefined;
}

function invocation(
  admission: Admission,
  { known, split }: { readonly known: Known; readonly split?: BatchSplit },
): Invocation {
  // Handlers of the old kind tell their answer through the context and return it too: it is looked at once.
  let isAnswered = false;
  let looked: unknown;
  const { guard, facts, policy } = known;
  const finish = () => guard.log.flush(facts);
  if (admission.kind !== 'run') finish();
  return {
    admission,
    finish,
    isHolding: policy.response.mode === 'block',
    answer(answer) {
      if (!isAnswered) looked = leaving(known, split === undefined ? answer : split.merge(answer));
      isAnswered = true;
      finish();
      if (looked instanceof GuardBlockedError) throw looked;
      return looked;
    },
    failure(error) {
      if (isAnswered) return error;
      isAnswered = true;
      const left = leavingError(known, error);
      finish();
      return left;
    },
    mayLeave: (text) => !isBlockedText(known, [{ path: 'body', text }]),
  };
}

/** The answer, a neutral one, or an error to throw. */
function leaving(known: Known, answer: unknown): unknown {
  const { guard, policy, trigger, event } = known;
  const side = guard.response();
  if (side === undefined || policy.response.mode === 'off') return answer;
  try {
    const verdict = side.inspect.inspectResponse(answer, { policy, own: side.own, event });
    if (verdict.kind === 'allow') return answer;
    const isKept = side.neutral.isAnswerToService(trigger) || isDurable(event);
    const kind = verdict.kind === 'block' && !isKept ? 'block' : 'alert';
    writeLeaks(known, kind, verdict.violations);
    if (kind === 'alert') return answer;
    const instead = side.neutral.neutralAnswer(answer, trigger, policy.response.status);
    return instead ?? new GuardBlockedError('Internal Server Error');
  } catch (error) {
    return onFailure(known, error) ? new GuardBlockedError('Internal Server Error') : answer;
  }
}

/** An error's message reaches whoever invoked the function; credentials in it do not. Traces are Lambda's own doing. */
function leavingError(known: Known, error: unknown): unknown {
  const message = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  if (message === '' || error instanceof GuardBlockedError) return error;
  const isBlocked = isBlockedText(known, [{ path: 'error.message', text: message }]);
  return isBlocked ? new GuardBlockedError('Internal Server Error') : error;
}

function isBlockedText(
  known: Known,
  texts: readonly { readonly path: string; readonly text: string }[],
): boolean {
  const { guard, policy, event } = known;
  const side = guard.response();
  if (side === undefined || policy.response.mode === 'off') return false;
  try {
    const verdict = side.inspect.inspectTexts(texts, { policy, own: side.own, event });
    if (verdict.kind === 'allow') return false;
    writeLeaks(known, verdict.kind, verdict.violations);
    return verdict.kind === 'block';
  } catch (error) {
    return onFailure(known, error);
  }
}

/** Writes a failure of the guard's own; true when it is to block. */
function onFailure({ guard, policy, facts }: Known, error: unknown): boolean {
  const isClosed = policy.firewall.onFailure === 'closed' && policy.response.mode === 'block';
  guard.log.failure(error, { facts, isClosed });
  return isClosed;
}

function writeLeaks(
  { guard, policy, facts, trigger, event }: Known,
  verdict: 'alert' | 'block',
  violations: readonly LoggedViolation[],
): void {
  const sourceIp = sourceAddress(event);
  guard.log.violation(
    {
      facts,
      verdict,
      direction: 'response',
      trigger,
      violations,
      policyVersion: policy.version,
      ...(sourceIp === undefined ? {} : { sourceIp }),
    },
    policy.log,
  );
}

/** An execution of a durable function: its answer is the service's own protocol. */
function isDurable(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'DurableExecutionArn' in event;
}
