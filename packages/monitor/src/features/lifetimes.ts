import { type Entity, entityKey } from '@watertight/audit/model/entity.ts';
import type { ListedEntity } from '../entities/list-entities.ts';
import type { Lifetime } from './build-flow-series.ts';
import type { EntityTraffic } from './entity-traffic.ts';
import type { Inventory } from './load-inventory.ts';

/** When entities existed, and when they could have had traffic. */
export interface Lifetimes {
  readonly lifetimeOf: (entity: Entity) => Lifetime;
  readonly lifetimeOfTraffic: (traffic: EntityTraffic) => Lifetime;
}

/**
 * A function lives from its first sign (or creation) until CloudTrail told of its deletion: silence does not end it.
 * Its network life starts when it was first configured for a VPC; a group's with its first flow.
 */
export function lifetimesOf(entities: readonly ListedEntity[], inventory: Inventory): Lifetimes {
  const listed = new Map(entities.map((item) => [entityKey(item.entity), item]));
  function lifetimeOf(entity: Entity): Lifetime {
    const known = listed.get(entityKey(entity));
    return {
      from: known?.firstSeen ?? Number.NEGATIVE_INFINITY,
      to: known?.deletedAt ?? Number.POSITIVE_INFINITY,
    };
  }
  function lifetimeOfTraffic(traffic: EntityTraffic): Lifetime {
    const { from, to } = lifetimeOf(traffic.entity);
    if (traffic.entity.kind !== 'function') return { from: traffic.firstSeen, to };
    const { account, region, name } = traffic.entity;
    const intervals = inventory.functions.byFunction.get(`${account}|${region}|${name}`) ?? [];
    let attached = Number.POSITIVE_INFINITY;
    for (const interval of intervals) {
      if (interval.configuration.subnetIds.length > 0) attached = Math.min(attached, interval.from);
    }
    return { from: Math.min(traffic.firstSeen, Math.max(from, attached)), to };
  }
  return { lifetimeOf, lifetimeOfTraffic };
}
