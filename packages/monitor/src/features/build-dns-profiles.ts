import { type AttributedEntity, entityKey } from '@watertight/audit/model/entity.ts';
import type { FunctionGroup, FunctionGroups } from '../entities/function-groups.ts';
import type { InterfaceTimeline } from '../entities/interface-timeline.ts';
import { dnsNamesSql } from '../store/queries/dns-queries.ts';
import { type FeatureSource, numberOf, type Row, textOf } from '../store/queries/feature-source.ts';
import type { QueryWindow } from '../store/queries/flow-queries.ts';
import type { DnsDay, DnsProfile } from './dns-profile.ts';
import { readByDay } from './read-by-day.ts';

/** Who owned the address that asked. */
export interface DnsKnowledge {
  readonly interfaces: InterfaceTimeline;
  readonly groups: FunctionGroups;
}

interface Draft {
  readonly entity: AttributedEntity;
  readonly domain: string;
  readonly days: Map<number, DnsDay>;
}

/** Profiles of Lambda's own interfaces from the resolver query logs; others are no functions. Sorted by entity and domain. */
export async function buildDnsProfiles(
  source: FeatureSource,
  window: QueryWindow,
  known: DnsKnowledge,
): Promise<DnsProfile[]> {
  const drafts = new Map<string, Draft>();
  await readByDay(source, window, {
    table: 'dns_query',
    sql: dnsNamesSql,
    visit: (rows) => {
      for (const row of rows) addRow(drafts, row, known);
    },
  });
  const askers = new Map<string, number>();
  for (const { entity, domain } of drafts.values()) {
    const key = `${entity.account}|${domain}`;
    askers.set(key, (askers.get(key) ?? 0) + 1);
  }
  return [...drafts.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { entity, domain, days }]) => ({
      entity,
      domain,
      days: [...days.values()].sort((a, b) => a.day - b.day),
      prevalence: (askers.get(`${entity.account}|${domain}`) ?? 1) - 1,
    }));
}

function addRow(drafts: Map<string, Draft>, row: Row, { interfaces, groups }: DnsKnowledge): void {
  const firstSeen = numberOf(row, 'first_seen');
  const owner = interfaces.ownerAt(textOf(row, 'source_address'), firstSeen, textOf(row, 'vpc_id'));
  const group = owner === undefined ? undefined : groups.groupOf(owner.interfaceId, firstSeen);
  if (group === undefined) return;
  const entity = entityOf(group);
  const domain = textOf(row, 'domain');
  const key = `${entityKey(entity)}|${domain}`;
  const draft = drafts.get(key) ?? { entity, domain, days: new Map<number, DnsDay>() };
  drafts.set(key, draft);
  const queries = numberOf(row, 'n_queries');
  const day: DnsDay = {
    day: numberOf(row, 'query_day'),
    queries,
    names: numberOf(row, 'n_names'),
    payload: numberOf(row, 'payload') / queries,
    bulky: numberOf(row, 'n_bulky') / queries,
    example: textOf(row, 'example'),
    firstSeen,
    lastSeen: numberOf(row, 'last_seen'),
  };
  const held = draft.days.get(day.day);
  draft.days.set(day.day, held === undefined ? day : joined(held, day));
}

/** The same day over two interfaces of the entity; names are taken to differ, as those of a channel do. */
function joined(a: DnsDay, b: DnsDay): DnsDay {
  const queries = a.queries + b.queries;
  const weigh = (x: number, y: number) => (x * a.queries + y * b.queries) / queries;
  return {
    day: a.day,
    queries,
    names: a.names + b.names,
    payload: weigh(a.payload, b.payload),
    bulky: weigh(a.bulky, b.bulky),
    example: a.example < b.example ? a.example : b.example,
    firstSeen: Math.min(a.firstSeen, b.firstSeen),
    lastSeen: Math.max(a.lastSeen, b.lastSeen),
  };
}

/** The only function of a group, else the group: the resolver's log names an address, not a function. */
function entityOf(group: FunctionGroup): AttributedEntity {
  const { account, region } = group.entity;
  const [only, ...others] = group.functionNames;
  return only !== undefined && others.length === 0
    ? { kind: 'function', name: only, account, region, attribution: 'exact' }
    : { ...group.entity, attribution: 'set', candidates: group.functionNames };
}
