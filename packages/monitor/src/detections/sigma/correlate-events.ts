import { fieldValues, type SigmaEvent } from './field-values.ts';
import type { SigmaCorrelation } from './sigma-rule.ts';

/** One event that a rule of a correlation matched. */
export interface RuleHit {
  readonly rule: string;
  /** Epoch seconds. */
  readonly time: number;
  readonly eventId: string;
  readonly event: SigmaEvent;
}

/** One run of a correlation's condition holding; long runs are one episode, not one per event. */
export interface CorrelationHit {
  /** Hits of the episode in time order, at most {@link MAX_HITS}. */
  readonly hits: readonly RuleHit[];
  /** Largest count inside one timespan: events, distinct values, or rules. */
  readonly count: number;
}

const MAX_HITS = 200;

/**
 * Evaluates one correlation over hits sorted by time. An episode begins when the count inside the sliding timespan
 * reaches the threshold and ends when a timespan passes without a hit.
 */
export function correlateEvents(correlation: SigmaCorrelation, hits: readonly RuleHit[]): CorrelationHit[] {
  const groups = new Map<string, RuleHit[]>();
  for (const hit of hits) {
    if (!correlation.rules.includes(hit.rule)) continue;
    const key = groupKey(correlation, hit.event);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [hit]);
    else group.push(hit);
  }
  return [...groups.values()].flatMap((group) => episodes(correlation, group));
}

/** undefined where a grouping field is absent: Sigma does not count such events. */
function groupKey(correlation: SigmaCorrelation, event: SigmaEvent): string | undefined {
  const parts: string[] = [];
  for (const field of correlation.groupBy) {
    const [value] = fieldValues(event, field);
    if (value === undefined || value === null || value === '') return undefined;
    parts.push(String(value));
  }
  return JSON.stringify(parts);
}

function episodes(correlation: SigmaCorrelation, hits: readonly RuleHit[]): CorrelationHit[] {
  const found: CorrelationHit[] = [];
  let episode: RuleHit[] = [];
  let best = 0;
  let from = 0;
  const close = () => {
    if (episode.length > 0) found.push({ hits: episode.slice(0, MAX_HITS), count: best });
    episode = [];
    best = 0;
  };
  const tally = new WindowTally(correlation);
  for (const [index, hit] of hits.entries()) {
    const last = hits[index - 1];
    if (last !== undefined && hit.time - last.time > correlation.timespan) close();
    tally.add(hit);
    for (let oldest = hits[from]; oldest !== undefined && hit.time - oldest.time > correlation.timespan; ) {
      tally.remove(oldest);
      from += 1;
      oldest = hits[from];
    }
    const count = tally.count(hits, from, index);
    if (count >= correlation.atLeast && episode.length === 0) episode = hits.slice(from, index + 1);
    else if (episode.length > 0) episode.push(hit);
    if (episode.length > 0) best = Math.max(best, count);
  }
  close();
  return found;
}

/** Counts what the correlation counts, adding and removing one hit at a time. */
class WindowTally {
  private readonly correlation: SigmaCorrelation;
  private readonly counts = new Map<string, number>();
  private events = 0;

  constructor(correlation: SigmaCorrelation) {
    this.correlation = correlation;
  }

  add(hit: RuleHit): void {
    this.events += 1;
    for (const value of this.valuesOf(hit)) this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
  }

  remove(hit: RuleHit): void {
    this.events -= 1;
    for (const value of this.valuesOf(hit)) {
      const left = (this.counts.get(value) ?? 0) - 1;
      if (left > 0) this.counts.set(value, left);
      else this.counts.delete(value);
    }
  }

  count(hits: readonly RuleHit[], from: number, to: number): number {
    const { type, rules } = this.correlation;
    if (type === 'event_count') return this.events;
    if (type !== 'temporal_ordered' || this.counts.size < rules.length) return this.counts.size;
    let next = 0;
    for (let index = from; index <= to && next < rules.length; index += 1)
      if (hits[index]?.rule === rules[next]) next += 1;
    return next;
  }

  private valuesOf(hit: RuleHit): string[] {
    if (this.correlation.type === 'event_count') return [];
    if (this.correlation.type !== 'value_count') return [hit.rule];
    const values = fieldValues(hit.event, this.correlation.field);
    return [...new Set(values.filter((value) => value !== null && typeof value !== 'object').map(String))];
  }
}
