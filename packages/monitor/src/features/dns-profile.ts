import type { AttributedEntity } from '@watertight/audit/model/entity.ts';

/** Names that one entity asked for below one registered domain, on the days with many of them. */
export interface DnsProfile {
  readonly entity: AttributedEntity;
  /** `example.com` */
  readonly domain: string;
  /** Sorted by day. */
  readonly days: readonly DnsDay[];
  /** Other entities of the account that ask for as many names below the domain. */
  readonly prevalence: number;
}

export interface DnsDay {
  /** Start of the UTC day, epoch seconds. */
  readonly day: number;
  readonly queries: number;
  /** Different names. */
  readonly names: number;
  /** Characters below the registered domain, on average. */
  readonly payload: number;
  /** Share of queries of types whose answers carry data: TXT, NULL, CNAME, MX. */
  readonly bulky: number;
  readonly example: string;
  /** Epoch seconds. */
  readonly firstSeen: number;
  readonly lastSeen: number;
}
