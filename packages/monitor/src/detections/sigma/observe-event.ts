import { createHash } from 'node:crypto';
import { type AttributedEntity, entityLabel } from '@watertight/audit/model/entity.ts';
import type { ApiCall } from '../../records/api-call.ts';
import type { Observation } from '../observation.ts';
import type { CorrelationHit } from './correlate-events.ts';
import { fieldValues, type SigmaEvent } from './field-values.ts';
import type { RuleHandling, SigmaCorrelation, SigmaRule } from './sigma-rule.ts';

/** The observation of one rule on one event. */
export function observeEvent(rule: SigmaRule, call: ApiCall, event: SigmaEvent): Observation {
  const entity = entityOf(rule.handling, call, event);
  const quieted = rule.handling.observeOnlyWhen.filter((field) =>
    fieldValues(event, `derived.${field}`).includes(true),
  );
  const time = iso(call.time);
  return {
    ...shared(rule, entity, hash(rule.id, call.eventId)),
    title: `${rule.title}: ${subjectOf(entity, call)}`,
    window: { start: time, end: time, name: 'event' },
    event: columnsOf(call),
    why: `${whoOf(call)} called ${call.eventName}${targetOf(call)} from ${call.sourceAddress || 'an unknown address'}${outcomeOf(call)}: ${sentence(rule.description)}${detailsOf(event)}`,
    alerting: rule.handling.alerting && quieted.length === 0,
    formula: `Sigma rule ${rule.id}${quieted.length > 0 ? `; observed only, because ${quieted.join(' and ')}` : ''}`,
    evidence: { eventIds: [call.eventId] },
  };
}

/** The observation of one episode of a correlation; undefined when its events are not at hand. */
export function observeCorrelation(
  correlation: SigmaCorrelation,
  hit: CorrelationHit,
  calls: ReadonlyMap<string, ApiCall>,
): Observation | undefined {
  const first = hit.hits[0];
  const last = hit.hits.at(-1);
  const call = first === undefined ? undefined : calls.get(first.eventId);
  if (first === undefined || last === undefined || call === undefined) return undefined;
  const entity = entityOf(correlation.handling, call, first.event);
  const quieted = correlation.handling.observeOnlyWhen.filter((field) =>
    hit.hits.every((each) => fieldValues(each.event, `derived.${field}`).includes(true)),
  );
  const names = [...new Set(hit.hits.map((each) => calls.get(each.eventId)?.eventName ?? ''))].sort();
  return {
    ...shared(correlation, entity, hash(correlation.id, first.eventId)),
    title: `${correlation.title}: ${subjectOf(entity, call)}`,
    window: { start: iso(first.time), end: iso(last.time), name: spanName(correlation.timespan) },
    event: columnsOf(call),
    metric: METRICS[correlation.type],
    seen: hit.count,
    why: `${whoOf(call)} called ${shortList(names)} ${hit.hits.length} times within ${spanName(correlation.timespan)}: ${sentence(correlation.description)}`,
    formula: `${METRICS[correlation.type]} ${hit.count} >= ${correlation.atLeast} within ${spanName(correlation.timespan)}`,
    alerting: correlation.handling.alerting && quieted.length === 0,
    evidence: { eventIds: hit.hits.map((each) => each.eventId).slice(0, 100) },
  };
}

const METRICS = {
  event_count: 'Events',
  value_count: 'Distinct values',
  temporal: 'Kinds of event',
  temporal_ordered: 'Kinds of event in order',
} as const;

function shared(rule: SigmaRule | SigmaCorrelation, entity: AttributedEntity, id: string) {
  return {
    id,
    kind: 'cloudtrail-event',
    rule: rule.id,
    severity: rule.severity,
    confidence: 'high',
    entity,
    techniques: rule.techniques,
    benignCauses: [],
  } as const;
}

/** `function` falls back to the identity when the event names no function. */
function entityOf(handling: RuleHandling, call: ApiCall, event: SigmaEvent): AttributedEntity {
  const place = { account: call.account, attribution: 'exact' } as const;
  if (handling.entity === 'network')
    return { kind: 'network', name: 'Network', region: call.region, ...place };
  const name = handling.entity === 'function' ? functionName(call, event) : '';
  if (name !== '') return { kind: 'function', name, region: call.region, ...place };
  return { kind: 'identity', name: call.principal || call.sessionName || 'unknown', region: '', ...place };
}

/** Lambda accepts a name, a partial ARN or an ARN, each with a qualifier; mappings and layers name no function there. */
function functionName(call: ApiCall, event: SigmaEvent): string {
  if (call.eventSource !== 'lambda.amazonaws.com' || call.eventName.includes('Layer')) return '';
  const paths = [
    'requestParameters.functionName',
    'responseElements.functionArn',
    'responseElements.functionName',
  ];
  const named = paths.flatMap((path) => fieldValues(event, path)).map(String);
  const isMapping = /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(call.resource);
  const match = FUNCTION.exec(named[0] ?? (isMapping ? '' : call.resource));
  return match?.[1] ?? '';
}

/** arn:aws:lambda:REGION:ACCOUNT:function:NAME[:QUALIFIER], ACCOUNT:function:NAME or NAME[:QUALIFIER]. */
const FUNCTION = /(?:^|:function:)([A-Za-z0-9_-]{1,140})(?::[$A-Za-z0-9_-]+)?$/;

function columnsOf(call: ApiCall) {
  return {
    accountId: call.account,
    user: whoOf(call),
    sourceAddress: call.sourceAddress,
    event: call.eventName,
    errorCode: call.errorCode,
  };
}

/** The session or user name; a role's own name says more than an instance id. */
function whoOf(call: ApiCall): string {
  const role = /role\/(?:.*\/)?([^/]+)$/.exec(call.principal)?.[1];
  if (call.principalType === 'Root') return 'root';
  if (/^awslambda_/.test(call.sessionName)) return call.sessionName;
  if (role !== undefined)
    return call.sessionName === '' || call.sessionName === role ? role : `${role}/${call.sessionName}`;
  return call.sessionName || call.principal.split('/').at(-1) || call.principal || 'unknown';
}

function subjectOf(entity: AttributedEntity, call: ApiCall): string {
  return entity.kind === 'identity' ? whoOf(call) : entityLabel(entity);
}

function targetOf(call: ApiCall): string {
  return call.resource === '' ? '' : ` on ${call.resource}`;
}

function outcomeOf(call: ApiCall): string {
  return call.errorCode === '' ? '' : ` (failed with ${call.errorCode})`;
}

/** What the derived fields add in plain words. */
function detailsOf(event: SigmaEvent): string {
  const list = (path: string) => fieldValues(event, `derived.${path}`).map(String);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['accounts outside the organisation', list('foreignAccounts')],
    ['layers of accounts', list('foreignLayerAccounts')],
    ['ports open to every address', list('opensToInternet.ports')],
    ['variables', list('setsWrapper')],
  ];
  return parts
    .filter(([, values]) => values.length > 0)
    .map(([label, values]) => `; ${label}: ${shortList(values)}`)
    .join('');
}

function shortList(values: readonly string[]): string {
  return values.length <= 6
    ? values.join(', ')
    : `${values.slice(0, 6).join(', ')} and ${values.length - 6} more`;
}

function sentence(text: string): string {
  const flat = text.replace(/\s+/g, ' ').replace(/\.$/, '');
  return /^[A-Z][a-z]/.test(flat) && !/^(?:Lambda|Amazon|Bedrock|Guard)/.test(flat)
    ? flat.charAt(0).toLowerCase() + flat.slice(1)
    : flat;
}

function spanName(seconds: number): string {
  if (seconds % 86_400 === 0) return `${seconds / 86_400}d`;
  if (seconds % 3_600 === 0) return `${seconds / 3_600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}

function iso(seconds: number): string {
  return new Date(seconds * 1_000).toISOString();
}

/** Stable id of an observation: the first 32 hex digits of SHA-256 over its parts. */
function hash(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32);
}
