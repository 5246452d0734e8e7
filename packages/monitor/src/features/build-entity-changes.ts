import { type Entity, entityKey } from '@watertight/audit/model/entity.ts';
import type { FunctionGroups } from '../entities/function-groups.ts';
import { type FunctionTimeline, functionKey } from '../entities/function-timeline.ts';
import {
  type ChangeEvent,
  FUNCTION_CHANGES,
  functionOfEvent,
  ROLE_CHANGES,
} from '../entities/trail-changes.ts';
import type { EntityChange } from './series.ts';

/** Changes to functions, by entity key, newest first. */
export type ChangesByFunction = ReadonlyMap<string, readonly EntityChange[]>;

/** A call and the snapshot that shows its effect are one change. */
const SAME_CHANGE_SECONDS = 3_600;

/**
 * Every change that may explain a deviation: calls CloudTrail told of, and differences between snapshots where it told
 * of none (their principal and event id are ''). Changes to an execution role count for each function that has it.
 */
export function buildEntityChanges(
  events: readonly ChangeEvent[],
  timeline: FunctionTimeline,
): ChangesByFunction {
  const changes = new Map<string, EntityChange[]>();
  function add(key: string, change: EntityChange): void {
    const list = changes.get(key);
    if (list === undefined) changes.set(key, [change]);
    else list.push(change);
  }
  const functionsByRole = indexRoles(timeline);
  for (const event of events) {
    const { account, region, time, eventId, eventName, principal } = event;
    const kind = FUNCTION_CHANGES.get(eventName);
    const name = kind === undefined ? '' : functionOfEvent(event);
    if (kind !== undefined && name !== '') {
      const entity: Entity = { kind: 'function', name, account, region };
      add(entityKey(entity), { time, kind, eventId, eventName, principal });
    } else if (ROLE_CHANGES.has(eventName)) {
      for (const key of functionsByRole.get(`${account}|${roleNameOf(event.resource)}`) ?? []) {
        add(key, { time, kind: 'permission', eventId, eventName, principal });
      }
    }
  }
  for (const [key, change] of snapshotChanges(timeline)) {
    const known = changes.get(key) ?? [];
    if (!known.some((other) => isSameChange(other, change))) add(key, change);
  }
  for (const list of changes.values()) {
    list.sort((a, b) => b.time - a.time || (a.eventId < b.eventId ? -1 : 1));
  }
  return changes;
}

/** Changes to an entity: its own, else those of the functions of the group or of the functions with the role. */
export function changesOf(
  key: string,
  changes: ChangesByFunction,
  { groups, functions }: { readonly groups: FunctionGroups; readonly functions: FunctionTimeline },
): readonly EntityChange[] {
  const own = changes.get(key);
  if (own !== undefined) return own;
  const [kind, , , name = ''] = key.split('|');
  const keys = new Set<string>();
  for (const group of groups.groups) {
    if (entityKey(group.entity) !== key) continue;
    for (const functionName of group.functionNames) {
      keys.add(entityKey({ ...group.entity, kind: 'function', name: functionName }));
    }
  }
  if (kind === 'identity') {
    const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    for (const used of functions.functionsOfRole(name, always)) keys.add(`function|${used}`);
  }
  const found = new Map<string, EntityChange>();
  for (const change of [...keys].sort().flatMap((member) => changes.get(member) ?? [])) {
    found.set(`${change.eventId}|${change.time}|${change.kind}|${change.eventName}`, change);
  }
  return [...found.values()].sort((a, b) => b.time - a.time || (a.eventId < b.eventId ? -1 : 1));
}

function isSameChange(told: EntityChange, seen: EntityChange): boolean {
  return (
    told.eventId !== '' &&
    (told.kind === seen.kind || told.kind === 'created') &&
    Math.abs(told.time - seen.time) <= SAME_CHANGE_SECONDS
  );
}

/** Role name, from a name, an ARN or a path. */
function roleNameOf(resource: string): string {
  return resource.split('/').at(-1) ?? '';
}

function indexRoles(timeline: FunctionTimeline): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const intervals of timeline.byFunction.values()) {
    for (const { configuration } of intervals) {
      const { account, region, functionName, role } = configuration;
      const key = `${account}|${roleNameOf(role)}`;
      const entity = entityKey({ kind: 'function', name: functionName, account, region });
      index.set(key, (index.get(key) ?? new Set()).add(entity));
    }
  }
  return index;
}

function snapshotChanges(timeline: FunctionTimeline): [string, EntityChange][] {
  const found: [string, EntityChange][] = [];
  for (const intervals of timeline.byFunction.values()) {
    for (const [i, { from, configuration }] of intervals.entries()) {
      const before = intervals[i - 1]?.configuration;
      if (before === undefined || functionKey(before) !== functionKey(configuration)) continue;
      if (before.version !== configuration.version) continue;
      const { account, region, functionName } = configuration;
      const key = entityKey({ kind: 'function', name: functionName, account, region });
      const isDeploy = before.codeSha256 !== configuration.codeSha256;
      const kind = isDeploy ? 'deploy' : 'configuration';
      found.push([key, { time: from, kind, eventId: '', eventName: 'snapshot', principal: '' }]);
    }
  }
  return found;
}
