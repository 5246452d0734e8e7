import type { Facet, Gap } from '../model/facet.ts';

/** Facets that only an account can tell: no template, whatever its format, declares them. */
const ACCOUNT_ONLY_FACETS = [
  'account-settings',
  'principals',
  'last-accessed',
  'used-actions',
  'organization-policies',
  'network-interfaces',
  'stacks',
  'guardduty',
  'inspector',
  'budgets',
  'config-recorders',
  'invocations',
  'change-history',
  'log-events',
  'function-code',
  'versions',
] as const satisfies readonly Facet[];

/** The gaps of every template. */
export function templateGaps(): readonly Gap[] {
  return ACCOUNT_ONLY_FACETS.map((facet) => ({ facet, because: 'a template does not say' }));
}
