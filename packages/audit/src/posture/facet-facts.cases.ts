import type { Facet } from '../model/facet.ts';
import { createInventory, type Inventory } from '../model/inventory.ts';
import type { LambdaFunction } from '../model/subjects/lambda-function.ts';
import type { Subject, SubjectKind } from '../model/subjects/subject.ts';

/** The subjects that a facet is about: without it they are not in an inventory. */
const KINDS: Readonly<Partial<Record<Facet, readonly SubjectKind[]>>> = {
  'function-policies': ['permission'],
  'function-urls': ['function-url'],
  'event-source-mappings': ['event-source-mapping'],
  'code-signing': ['code-signing-config'],
  versions: ['version'],
  aliases: ['alias'],
  layers: ['layer'],
  'layer-policies': ['layer-permission'],
  'web-functions': ['web-function'],
  'microvm-images': ['microvm-image'],
  'capacity-providers': ['capacity-provider'],
  'account-settings': ['account'],
  roles: ['role', 'policy'],
  principals: ['user', 'group'],
  'organization-policies': ['organization-policy'],
  network: ['vpc', 'subnet', 'security-group', 'route-table', 'network-acl', 'vpc-endpoint'],
  'network-interfaces': ['network-interface'],
  'flow-logs': ['flow-log'],
  apis: ['api', 'route'],
  'api-stages': ['stage'],
  authorizers: ['authorizer'],
  'usage-plans': ['usage-plan', 'api-key'],
  'domain-names': ['domain-name'],
  'client-certificates': ['client-certificate'],
  'web-acls': ['web-acl'],
  'graphql-apis': ['graphql-api'],
  'load-balancers': ['load-balancer'],
  distributions: ['distribution'],
  'user-pools': ['user-pool', 'user-pool-client'],
  'identity-pools': ['identity-pool'],
  buckets: ['bucket'],
  queues: ['queue'],
  topics: ['topic'],
  subscriptions: ['subscription'],
  'event-buses': ['event-bus'],
  'event-rules': ['event-rule'],
  pipes: ['pipe'],
  schedules: ['schedule'],
  streams: ['stream'],
  tables: ['table'],
  'state-machines': ['state-machine'],
  'iot-rules': ['iot-rule'],
  'receipt-rules': ['receipt-rule'],
  keys: ['key'],
  secrets: ['secret'],
  parameters: ['parameter'],
  repositories: ['repository'],
  alarms: ['alarm'],
  'log-groups': ['log-group'],
  'metric-filters': ['metric-filter'],
  trails: ['trail'],
  stacks: ['stack'],
};

/** The fields of functions that a facet fills. */
const FIELDS: Readonly<Partial<Record<Facet, readonly (keyof LambdaFunction)[]>>> = {
  'async-invoke-configs': ['asyncInvokeConfigs'],
  concurrency: ['reservedConcurrency', 'provisionedConcurrency'],
  'code-signing': ['codeSigningConfig'],
  'runtime-management': ['runtimeManagement'],
  'recursion-configs': ['recursiveLoop'],
};

/**
 * The inventory as it would be if a facet had not been collected: without its facts, and with the gap. Undefined when a
 * subject that must stay is itself the fact.
 */
export function withoutFacet(
  inventory: Inventory,
  { facet, keep }: { readonly facet: Facet; readonly keep: string },
): Inventory | undefined {
  const kinds = KINDS[facet] ?? [];
  const fields = FIELDS[facet] ?? [];
  const kept = inventory.byId(keep);
  if (kept !== undefined && kinds.includes(kept.kind)) return undefined;
  return createInventory({
    ...inventory,
    subjects: inventory.subjects
      .filter(({ kind }) => !kinds.includes(kind))
      .map((subject) => (subject.kind === 'function' ? withoutFields(subject, fields) : subject)),
    gaps: [...inventory.gaps, { facet, because: 'access denied' }],
    ...(facet === 'invocations' ? { invocations: [] } : {}),
    ...(facet === 'change-history' ? { changes: [] } : {}),
    ...(facet === 'last-accessed' || facet === 'used-actions' ? { usage: [] } : {}),
    secretSightings: inventory.secretSightings.filter(({ subjectId }) => {
      const isLog = inventory.byId(subjectId)?.kind === 'log-group';
      return facet !== (isLog ? 'log-events' : 'function-code');
    }),
  });
}

function withoutFields(subject: LambdaFunction, fields: readonly (keyof LambdaFunction)[]): Subject {
  if (fields.length === 0) return subject;
  const kept = Object.entries(subject).filter(([name]) => !fields.some((field) => field === name));
  // Only optional fields are taken away.
  return Object.fromEntries(kept) as unknown as LambdaFunction;
}
