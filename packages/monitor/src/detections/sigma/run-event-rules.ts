import type { ApiCall } from '../../records/api-call.ts';
import type { Observation } from '../observation.ts';
import { correlateEvents, type RuleHit } from './correlate-events.ts';
import { deriveFields } from './derive-fields.ts';
import { type EventFacts, networkOf } from './event-facts.ts';
import { eventFromCall } from './event-from-call.ts';
import { fieldValues, type SigmaEvent } from './field-values.ts';
import { observeCorrelation, observeEvent } from './observe-event.ts';
import { sessionActivity } from './session-activity.ts';
import type { CompiledRules, SigmaRule } from './sigma-rule.ts';
import { builtInRules } from './sigma-rules.ts';

/**
 * Runs the event rules over API calls sorted by time. Deterministic: the same calls, facts and rules give the same
 * observations with the same ids. `rules` defaults to the built-in set.
 */
export function runEventRules(
  calls: readonly ApiCall[],
  facts: EventFacts,
  rules: CompiledRules = builtInRules(),
): Observation[] {
  const enrich = enricher(calls, facts);
  const index = indexRules(rules.rules);
  const needed = new Set(rules.correlations.flatMap((correlation) => correlation.rules));
  const byId = new Map(calls.map((call) => [call.eventId, call]));
  const hits: RuleHit[] = [];
  const found: Observation[] = [];
  for (const call of byId.values()) {
    const candidates = [...(index.byName.get(call.eventName.toLowerCase()) ?? []), ...index.any];
    const event = candidates.length === 0 ? {} : enrich(call);
    for (const rule of candidates.filter((candidate) => candidate.matches(event))) {
      if (rule.isReported) found.push(observeEvent(rule, call, event));
      if (needed.has(rule.id)) hits.push({ rule: rule.id, time: call.time, eventId: call.eventId, event });
    }
  }
  for (const correlation of rules.correlations) {
    const episodes = correlateEvents(correlation, hits);
    found.push(...episodes.flatMap((episode) => observeCorrelation(correlation, episode, byId) ?? []));
  }
  return found.sort((a, b) => a.window.start.localeCompare(b.window.start) || a.id.localeCompare(b.id));
}

function indexRules(rules: readonly SigmaRule[]) {
  const byName = new Map<string, SigmaRule[]>();
  const any: SigmaRule[] = [];
  for (const rule of rules) {
    if (rule.eventNames === undefined) any.push(rule);
    for (const name of rule.eventNames ?? []) byName.set(name, [...(byName.get(name) ?? []), rule]);
  }
  return { byName, any };
}

/** Learns what the judged events say about each other, then enriches one event at a time. */
export function enricher(calls: readonly ApiCall[], facts: EventFacts): (call: ApiCall) => SigmaEvent {
  const ownAccounts = new Set([...facts.ownAccounts, ...calls.map((call) => call.account)]);
  const activity = sessionActivity(calls);
  const executionRoles = new Set(facts.executionRoles.keys());
  const keyAddresses = new Set<string>();
  for (const call of calls) {
    if (call.accessKeyId.startsWith('AKIA') || call.fromConsole) keyAddresses.add(call.sourceAddress);
    if (call.eventSource === 'lambda.amazonaws.com' && call.record.includes('"role"'))
      for (const role of fieldValues(eventFromCall(call), 'requestParameters.role'))
        executionRoles.add(String(role));
  }
  return (call) =>
    deriveFields(call, eventFromCall(call), {
      facts,
      ownAccounts,
      executionRoles,
      activity: activity.get(call.eventId),
      isAddressShared: networkOf(call.sourceAddress) !== '' && keyAddresses.has(call.sourceAddress),
    });
}
