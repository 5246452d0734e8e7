import type { RouteKey } from '@watertight/monitor/api/contract.ts';
import type { CallInput } from '../api-url.ts';
import { listOf, narrowed } from '../state/list-of.ts';
import { scopeOf } from '../state/scope-of.ts';
import type { Search } from '../state/search-text.ts';

/** What a page is opened with. */
export interface Opened {
  /** As the router has it: `/functions/$account/$region/$name`. */
  readonly path: string;
  readonly search: Search;
  readonly params: Readonly<Record<string, string>>;
}

/** Takes one question. */
export type Ask = <K extends RouteKey>(key: K, input: CallInput<K>) => void;

/**
 * What each page asks as soon as it is drawn, word for word: an answer is shared with who asks the same, anything else would be
 * asked twice. Pages whose first question depends on more than their URL are left out.
 */
export const FIRST_QUESTIONS: Readonly<Record<string, (ask: Ask, opened: Opened) => void>> = {
  '/'(ask, { search }) {
    ask('GET /dashboard', { query: scopeOf(search) });
    ask('GET /functions', { query: listOf(search, 10) });
    ask('GET /posture', {});
  },
  '/events'(ask, { search }) {
    const query = listOf(search, 50);
    const { cursor: _cursor, limit: _limit, sort: _sort, order: _order, ...filter } = query;
    ask('GET /events', { query });
    ask('GET /events/timeline', { query: filter });
  },
  '/posture'(ask) {
    ask('GET /posture', {});
  },
  '/alerts'(ask, { search }) {
    ask('GET /alerts', { query: listOf(search, 50) });
  },
  '/observations'(ask, { search }) {
    if (search['kind'] === undefined && search['dismissed'] === undefined)
      ask('GET /observations', { query: listOf(search, 50) });
  },
  '/functions'(ask, { search }) {
    ask('GET /functions', { query: listOf(search, 50) });
  },
  '/functions/$account/$region/$name'(ask, { search, params }) {
    const { account: _account, region: _region, ...query } = scopeOf(search);
    const of = {
      account: params['account'] ?? '',
      region: params['region'] ?? '',
      name: params['name'] ?? '',
    };
    ask('GET /functions/:account/:region/:name', { params: of, query });
  },
  '/flows'(ask, { search }) {
    const { sort: _sort, order: _order, cursor: _cursor, ...query } = narrowed(listOf(search, 10), []);
    ask('GET /flows', { query: narrowed(listOf(search, 50), []) });
    ask('GET /flows/talkers', { query });
  },
  '/trail'(ask, { search }) {
    ask('GET /api-calls', { query: narrowed(listOf(search, 50), []) });
  },
  '/rules'(ask, { search }) {
    ask('GET /rules', { query: listOf(search, 50) });
  },
  '/configuration'(ask) {
    ask('GET /status', {});
  },
  '/getting-started'(ask) {
    ask('GET /status', {});
  },
};
