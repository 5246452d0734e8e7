/**
 * Kinds of facts an inventory may hold. A rule names the facets it needs; where one was not collected, the runner
 * answers `unknown` by itself.
 */
export const FACETS = [
  // Lambda
  'functions',
  'function-policies',
  'function-urls',
  'event-source-mappings',
  'async-invoke-configs',
  'concurrency',
  'code-signing',
  'runtime-management',
  'recursion-configs',
  'versions',
  'aliases',
  'layers',
  'layer-policies',
  'function-code',
  'web-functions',
  'microvm-images',
  'capacity-providers',
  'account-settings',
  // identity
  'roles',
  'principals',
  'managed-policies',
  'last-accessed',
  'used-actions',
  'organization-policies',
  // network
  'network',
  'network-interfaces',
  'flow-logs',
  // fronts
  'apis',
  'api-stages',
  'authorizers',
  'usage-plans',
  'domain-names',
  'client-certificates',
  'web-acls',
  'graphql-apis',
  'load-balancers',
  'distributions',
  'user-pools',
  'identity-pools',
  // event sources and stores
  'buckets',
  'queues',
  'topics',
  'subscriptions',
  'event-buses',
  'event-rules',
  'pipes',
  'schedules',
  'streams',
  'tables',
  'state-machines',
  'iot-rules',
  'receipt-rules',
  'keys',
  'secrets',
  'parameters',
  'repositories',
  // logging and governance
  'alarms',
  'log-groups',
  'log-events',
  'metric-filters',
  'trails',
  'config-recorders',
  'guardduty',
  'inspector',
  'budgets',
  'stacks',
  'change-history',
  'invocations',
] as const;

export type Facet = (typeof FACETS)[number];

/** Facts that could not be had, and for which part of the inventory. */
export interface Gap {
  readonly facet: Facet;
  /** Only this subject; else every subject of `account` and `region`; else everything. */
  readonly subjectId?: string;
  readonly account?: string;
  readonly region?: string;
  /** In words: `access denied`, `a template does not say`. */
  readonly because: string;
  /** The IAM action that would help: `lambda:GetPolicy`. */
  readonly permission?: string;
}
