import { type Scope, scopeOf } from './scope-of.ts';
import { useUrl } from './use-url.ts';

/** The time range, account and region of the URL; 24 hours, all accounts and all regions without them. */
export function useScope(): Scope {
  return scopeOf(useUrl().search);
}
