import type { ApiCall } from '../../records/api-call.ts';

/** What a principal's calls around one event look like, from the judged events themselves. */
export interface SessionActivity {
  /** Many kinds of writes over several services: a deploy tool at work. */
  readonly isDeploy: boolean;
  /** Many kinds of deletions: an environment is being taken down. */
  readonly isTeardown: boolean;
}

const HALF_WINDOW = 1_800;
const DEPLOY_WRITES = 8;
const DEPLOY_SERVICES = 3;
const TEARDOWN_DELETES = 5;
const DELETION = /^(Delete|Detach|Terminate|Remove|Release|Disassociate|Revoke|Deregister|Disable)/;

/**
 * Answers for each event, by id, what its principal did within half an hour before or after. It only quietens rules
 * that name it, since an attacker can be busy too.
 */
export function sessionActivity(calls: readonly ApiCall[]): ReadonlyMap<string, SessionActivity> {
  const sessions = new Map<string, ApiCall[]>();
  for (const call of calls) {
    if (call.readOnly || call.errorCode !== '') continue;
    const key = `${call.account}|${call.principal}`;
    const session = sessions.get(key);
    if (session === undefined) sessions.set(key, [call]);
    else session.push(call);
  }
  const answers = new Map<string, SessionActivity>();
  for (const session of sessions.values()) judgeSession(session, answers);
  return answers;
}

/** Two pointers over the session's writes: each enters and leaves the window once. */
function judgeSession(session: readonly ApiCall[], answers: Map<string, SessionActivity>): void {
  const writes = new Map<string, number>();
  let from = 0;
  let to = 0;
  for (const call of session) {
    for (
      let next = session[to];
      next !== undefined && next.time <= call.time + HALF_WINDOW;
      next = session[to]
    ) {
      change(writes, next, 1);
      to += 1;
    }
    for (
      let old = session[from];
      old !== undefined && old.time < call.time - HALF_WINDOW;
      old = session[from]
    ) {
      change(writes, old, -1);
      from += 1;
    }
    answers.set(call.eventId, judge(writes));
  }
}

function change(writes: Map<string, number>, call: ApiCall, by: number): void {
  const key = `${call.eventSource}:${call.eventName}`;
  const count = (writes.get(key) ?? 0) + by;
  if (count > 0) writes.set(key, count);
  else writes.delete(key);
}

function judge(writes: ReadonlyMap<string, number>): SessionActivity {
  const services = new Set<string>();
  let deletions = 0;
  for (const key of writes.keys()) {
    const [service = '', name = ''] = key.split(':');
    services.add(service);
    if (DELETION.test(name)) deletions += 1;
  }
  return {
    isDeploy: writes.size >= DEPLOY_WRITES && services.size >= DEPLOY_SERVICES,
    isTeardown: deletions >= TEARDOWN_DELETES && services.size >= 2,
  };
}
