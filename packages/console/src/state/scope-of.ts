import type { QueryInput } from '@watertight/monitor/api/contract.ts';
import { type Search, searchText } from './search-text.ts';

/** Where and when, as every route takes it. */
export type Scope = Pick<QueryInput<'GET /dashboard'>, 'range' | 'from' | 'to' | 'account' | 'region'>;

export const RANGES = [
  { id: '15m', label: 'Last 15 minutes' },
  { id: '1h', label: 'Last hour' },
  { id: '24h', label: 'Last 24 hours' },
  { id: '7d', label: 'Last 7 days' },
  { id: '30d', label: 'Last 30 days' },
  { id: '90d', label: 'Last 90 days' },
  { id: 'all', label: 'All time' },
] as const;

/** The time range, account and region of a query string; 24 hours, all accounts and all regions without them. */
export function scopeOf(search: Search): Scope {
  const text = (name: string) => searchText(search, name);
  const range = RANGES.find(({ id }) => id === text('range'))?.id;
  const [from, to, account, region] = [text('from'), text('to'), text('account'), text('region')];
  return {
    ...(from === '' ? { range: range ?? '24h' } : { from }),
    ...(from === '' || to === '' ? {} : { to }),
    ...(account === '' ? {} : { account }),
    ...(region === '' ? {} : { region }),
  };
}

/** A time range that a link asks for and nobody knows, so that 24 hours are shown instead; undefined where it is known. */
export function unknownRange(search: Search): string | undefined {
  const range = searchText(search, 'range');
  const isKnown = range === '' || RANGES.some(({ id }) => id === range);
  return isKnown || searchText(search, 'from') !== '' ? undefined : range;
}

/** The parts of a URL that stay when another page is opened. */
export const SCOPE_NAMES = ['range', 'from', 'to', 'account', 'region'] as const;
