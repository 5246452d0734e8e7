import type { AttributedEntity } from '@watertight/audit/model/entity.ts';
import type { Observation } from '@watertight/monitor/detections/observation.ts';

/** How an entity of an alert relates to something else. */
export type Relation = 'normal' | 'new' | 'lost' | 'caller' | 'related';

/** Something that an observation names beside the alert's own entity. */
export interface Peer {
  readonly name: string;
  readonly relation: Relation;
  /** The observation that names it. */
  readonly observation: string;
}

const ORDER: readonly Relation[] = ['new', 'caller', 'related', 'lost', 'normal'];

/** Everything that the observations of an alert name, each once, what is most unusual first. */
export function alertPeers(entity: AttributedEntity, observations: readonly Observation[]): readonly Peer[] {
  const found = observations.flatMap((each) => peersOf(entity, each));
  const sorted = found.toSorted(
    (a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation) || a.name.localeCompare(b.name),
  );
  return sorted.filter((peer, index) => sorted.findIndex(({ name }) => name === peer.name) === index);
}

function peersOf(entity: AttributedEntity, each: Observation): readonly Peer[] {
  const peer = (relation: Relation) => (name: string) => ({ name, relation, observation: each.id });
  const { sets, event } = each;
  const callers = [event?.user ?? '', event?.sourceAddress ?? ''].filter((name) => name !== '');
  return [
    ...(sets?.new ?? []).map(peer('new')),
    ...(sets?.lost ?? []).map(peer('lost')),
    ...(sets?.normal ?? []).map(peer('normal')),
    ...callers.map(peer('caller')),
    ...(each.entity.name === entity.name ? [] : [peer('related')(each.entity.name)]),
  ].filter(({ name }) => name !== entity.name);
}
