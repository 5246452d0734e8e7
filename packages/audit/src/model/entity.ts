/** What is tracked over time under a stable name; see docs/glossary.md. */
const ENTITY_KINDS = ['function', 'function-group', 'identity', 'address', 'network'] as const;

export type EntityKind = (typeof ENTITY_KINDS)[number];

/**
 * How sure we are that the telemetry belongs to this entity: `exact` (one candidate), `probable` (one candidate
 * holds most of the probability), `set` (several functions share the network interface and cannot be told apart).
 */
export type Attribution = 'exact' | 'probable' | 'set';

/** The stable identity of an entity, without anything that changes over time. */
export interface Entity {
  readonly kind: EntityKind;
  /** Function name; `vpc/subnet/sg+sg` for a group; role or user ARN for an identity; IP address; `Network`. */
  readonly name: string;
  /** 12-digit account id, '' when unknown. */
  readonly account: string;
  /** Region code, '' for global entities. */
  readonly region: string;
}

/** An entity as one observation saw it. */
export interface AttributedEntity extends Entity {
  readonly attribution: Attribution;
  /** Probability of the attribution, present when `attribution` is `probable`. */
  readonly attributionProbability?: number;
  /** Names of the functions it may have been, present when `attribution` is `set`. */
  readonly candidates?: readonly string[];
}

/** Unique text for an entity: a key for maps, tables and hashes. */
export function entityKey(entity: Entity): string {
  return [entity.kind, entity.account, entity.region, entity.name].join('|');
}

/** How people read the name: `lambda:NAME`, `lambda-group:NAME`, else the name itself. */
export function entityLabel(entity: Entity): string {
  if (entity.kind === 'function') return `lambda:${entity.name}`;
  if (entity.kind === 'function-group') return `lambda-group:${entity.name}`;
  return entity.name;
}
