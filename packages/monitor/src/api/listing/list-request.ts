import { z } from 'zod';

/** Relative ranges of the time picker. They stay relative in links; the server decides what they end at. */
export const RANGES = ['15m', '1h', '24h', '7d', '30d', '90d', 'all'] as const;

export type Range = (typeof RANGES)[number];

/** Where and when: parameters that every page shares. `from` and `to` (ISO-8601 UTC) win over `range`. */
export const scopeShape = {
  range: z.enum(RANGES).optional(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/)
    .optional(),
};

/**
 * Parameters of every list. `f` repeats: `f=severity>=high&f=function:export`, see {@link parseFilterToken}; `join` says
 * whether all or any of them must hold. `cursor` is the `next` of the page before, with the same other parameters.
 */
export const listShape = {
  ...scopeShape,
  f: z.array(z.string().max(500)).max(20).optional(),
  join: z.enum(['and', 'or']).optional(),
  sort: z.string().max(40).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number<number | string>().int().min(1).max(500).optional(),
};

export const scopeQuery = z.strictObject(scopeShape);
export const listQuery = z.strictObject(listShape);

export type ScopeQuery = z.output<typeof scopeQuery>;
export type ListQuery = z.output<typeof listQuery>;

/** A stretch of time, epoch seconds, `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const SECONDS: Readonly<Record<Exclude<Range, 'all'>, number>> = {
  '15m': 900,
  '1h': 3_600,
  '24h': 86_400,
  '7d': 604_800,
  '30d': 2_592_000,
  '90d': 7_776_000,
};

/** The stretch of time asked for. @param asOf what relative ranges end at, epoch seconds. */
export function spanOf(query: ScopeQuery, asOf: number): Span {
  const to = query.to === undefined ? asOf : epochOf(query.to);
  if (query.from !== undefined) return { from: epochOf(query.from), to: query.to === undefined ? asOf : to };
  const range = query.range ?? '24h';
  return range === 'all' ? { from: 0, to } : { from: to - SECONDS[range], to };
}

function epochOf(iso: string): number {
  return Math.floor(Date.parse(iso) / 1000);
}
