import type {
  FunctionChange,
  FunctionInvocations,
  PrincipalUsage,
} from '@watertight/audit/model/subjects/account.ts';

/** For which span the store has CloudTrail of a region without a gap, as far as that can be told. */
export interface TrailCoverage {
  readonly account: string;
  readonly region: string;
  /** ISO-8601 UTC of the first and last event. */
  readonly since: string;
  readonly until: string;
  /** True when it reaches from `days` before the inventory to its time. */
  readonly isWhole: boolean;
}

/** What the store knows of accounts that are audited. */
export interface StoredHistory {
  readonly usage: readonly PrincipalUsage[];
  readonly changes: readonly FunctionChange[];
  readonly invocations: readonly FunctionInvocations[];
  readonly trails: readonly TrailCoverage[];
  /** Days that `isWhole` asks for. */
  readonly days: number;
}

/** What is asked of the store. */
export interface HistoryRequest {
  /** Accounts and regions of the audit. */
  readonly places: readonly { readonly account: string; readonly region: string }[];
  /** ARNs of roles and users whose use is wanted. */
  readonly principals: readonly string[];
  /** ISO-8601 UTC of the inventory: what came later is left out. */
  readonly capturedAt: string;
  /** Days after which something counts as unused. */
  readonly days: number;
}

/** Rows of a query. */
export type Row = Readonly<Record<string, unknown>>;

/** The part of a telemetry store that is read. */
export interface HistorySource {
  query(sql: string): Promise<readonly Row[]>;
}

/** Epoch seconds of a row as ISO-8601 UTC. */
export function isoOf(seconds: unknown): string {
  return new Date(Number(seconds) * 1000).toISOString();
}

/** A text column of a row. */
export function textOf(row: Row, name: string): string {
  return String(row[name] ?? '');
}
