import { actionsFor } from '../actions/actions-for.ts';
import type { AwsCall, HandlerReading, UnresolvedCall } from '../aws-call.ts';
import type { RunningFunction } from './code-texts.ts';
import { mergeNeeds } from './merge-needs.ts';
import { resourcesFor } from './resources-for.ts';
import type { RoleNeed, RoleNeeds } from './role-need.ts';

/** Most unresolved places that are listed for one function. */
const MOST_UNRESOLVED = 200;

/** What the code of a handler needs: actions of the calls it reaches, on the resources that they name. */
export function codeNeeds(reading: HandlerReading, running: RunningFunction): RoleNeeds {
  const parts = reading.calls.map((call) => callNeeds(call, running));
  const unresolved = [...reading.unresolved, ...parts.flatMap((part) => part.unresolved)];
  const distinct = new Map(
    unresolved.map((each) => [JSON.stringify([each.file, each.line, each.what, each.because]), each]),
  );
  return {
    needs: mergeNeeds(parts.flatMap((part) => part.needs)),
    unresolved: [...distinct.values()].slice(0, MOST_UNRESOLVED),
  };
}

function callNeeds(call: AwsCall, running: RunningFunction): RoleNeeds {
  const known = actionsFor(call);
  if (known.kind === 'unknown')
    return { needs: [], unresolved: [unresolvedAt(call, call.call, known.because)] };
  const needs: RoleNeed[] = [];
  const unresolved: UnresolvedCall[] = [];
  for (const need of known.needs) {
    const { resources, because, condition } = resourcesFor({ need, call, running });
    const fixed = need.condition ?? condition;
    needs.push({
      action: need.action,
      resources,
      source: need.source,
      required: need.required,
      ...(fixed === undefined ? {} : { condition: fixed }),
      evidence: [evidenceOf(call, need.source)],
    });
    if (because !== undefined && need.required)
      unresolved.push(unresolvedAt(call, `resource of ${need.action}`, because));
  }
  return { needs, unresolved };
}

function evidenceOf({ at, call, service, operation, isPresigned }: AwsCall, source: string) {
  const why =
    source === 'dependent'
      ? `${service} ${operation} works with the caller's rights`
      : isPresigned === true
        ? 'the address is signed with the rights of this role'
        : undefined;
  return {
    file: at.file,
    ...(at.line === undefined ? {} : { line: at.line }),
    call,
    ...(why === undefined ? {} : { why }),
  };
}

function unresolvedAt({ at }: AwsCall, what: string, because: string): UnresolvedCall {
  return { file: at.file, line: at.line ?? 0, what, because };
}
