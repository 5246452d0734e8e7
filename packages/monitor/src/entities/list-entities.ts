import { type Entity, entityKey } from '@watertight/audit/model/entity.ts';
import type { FunctionGroups } from './function-groups.ts';
import type { FunctionTimeline } from './function-timeline.ts';
import { type ChangeEvent, functionOfEvent, livesOf } from './trail-changes.ts';

/** One entity with what the page of entities shows. */
export interface ListedEntity {
  readonly entity: Entity;
  /** Epoch seconds of the first and the last sign of it in any telemetry or inventory. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** When CloudTrail told that it was deleted, else undefined. */
  readonly deletedAt: number | undefined;
  /** `Lambda` for functions and groups, '' for identities. */
  readonly computeType: string;
  /** VPC id, or `no network telemetry`: a function outside of a VPC has no flow logs, which is not silence. */
  readonly network: string;
}

/** Signs of a function in telemetry. */
export interface TelemetrySign {
  readonly entity: Entity;
  readonly firstSeen: number;
  readonly lastSeen: number;
}

/** Where entities are known from. */
export interface EntityEvidence {
  readonly functions: FunctionTimeline;
  readonly groups: FunctionGroups;
  readonly events: readonly ChangeEvent[];
  readonly signs: readonly TelemetrySign[];
}

const NO_NETWORK_TELEMETRY = 'no network telemetry';

interface Draft {
  readonly entity: Entity;
  firstSeen: number;
  lastSeen: number;
}

/** The union of inventory, telemetry and CloudTrail, each entity once, sorted by key. */
export function listEntities(evidence: EntityEvidence): ListedEntity[] {
  const drafts = new Map<string, Draft>();
  function note(entity: Entity, firstSeen: number, lastSeen: number): void {
    const key = entityKey(entity);
    const draft = drafts.get(key) ?? { entity, firstSeen, lastSeen };
    draft.firstSeen = Math.min(draft.firstSeen, firstSeen);
    draft.lastSeen = Math.max(draft.lastSeen, lastSeen);
    drafts.set(key, draft);
  }
  for (const { entity, firstSeen, lastSeen } of evidence.signs) note(entity, firstSeen, lastSeen);
  for (const intervals of evidence.functions.byFunction.values()) {
    for (const { configuration } of intervals) {
      const { account, region, functionName: name, lastModified, seenAt } = configuration;
      // The function existed when it was last modified, which can be long before the first snapshot.
      const firstSeen = lastModified > 0 ? Math.min(lastModified, seenAt) : seenAt;
      note({ kind: 'function', name, account, region }, firstSeen, configuration.lastSeenAt ?? seenAt);
    }
  }
  for (const event of evidence.events) {
    const name = functionOfEvent(event);
    const { account, region, time } = event;
    if (name !== '') note({ kind: 'function', name, account, region }, time, time);
  }
  return finishList(drafts, networksOf(evidence), evidence.events);
}

/** VPC by entity key: by the newest configuration of a function, else by the interfaces it uses. */
function networksOf({ functions, groups }: EntityEvidence): Map<string, string> {
  const networks = new Map<string, string>();
  for (const group of groups.groups) {
    networks.set(entityKey(group.entity), group.vpcId);
    for (const name of group.functionNames) {
      networks.set(entityKey({ ...group.entity, kind: 'function', name }), group.vpcId);
    }
  }
  for (const intervals of functions.byFunction.values()) {
    for (const { configuration } of intervals) {
      if (configuration.version !== '$LATEST') continue;
      const { account, region, functionName: name, vpcId } = configuration;
      networks.set(entityKey({ kind: 'function', name, account, region }), vpcId);
    }
  }
  return networks;
}

function finishList(
  drafts: ReadonlyMap<string, Draft>,
  networks: ReadonlyMap<string, string>,
  events: readonly ChangeEvent[],
): ListedEntity[] {
  const lives = new Map(
    livesOf(events).map(({ account, region, functionName: name, ...life }) => [
      entityKey({ kind: 'function', name, account, region }),
      life,
    ]),
  );
  return [...drafts.keys()].sort().flatMap((key) => {
    const draft = drafts.get(key);
    if (draft === undefined) return [];
    const life = lives.get(key);
    const isCompute = draft.entity.kind === 'function' || draft.entity.kind === 'function-group';
    return {
      entity: draft.entity,
      // A creation CloudTrail saw is the beginning: what came before was another function of that name.
      firstSeen: life?.createdAt ?? draft.firstSeen,
      lastSeen: draft.lastSeen,
      deletedAt: life?.deletedAt,
      computeType: isCompute ? 'Lambda' : '',
      network: isCompute ? networks.get(key) || NO_NETWORK_TELEMETRY : '',
    };
  });
}
