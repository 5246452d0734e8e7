import { guardHitsSql } from '../../../store/queries/console-queries.ts';
import type { Workspace } from '../../../workspace.ts';
import type { ApiContext } from '../../handler.ts';

const DAY = 86_400;

/** What a rule has found, and what people said of it. */
export interface RuleHits {
  readonly hits24h: number;
  readonly hits: number;
  /** Alerts of it that people have judged, and how many of those they called not helpful. */
  readonly judged: number;
  readonly notHelpful: number;
}

const NO_HITS: RuleHits = { hits24h: 0, hits: 0, judged: 0, notHelpful: 0 };

/** Observations, violations and findings by kind and rule: ask with {@link hitsOf}. */
export type CountedHits = ReadonlyMap<string, RuleHits>;

/** Counts what every rule has found. */
export async function countHits({ workspace, asOf, now }: ApiContext): Promise<CountedHits> {
  const tally = new Tally();
  const dayAgo = new Date((asOf - DAY) * 1000).toISOString();
  const rules = new Map<string, string>();
  for (const { id, rule, window } of await workspace.state.listObservations()) {
    rules.set(id, rule);
    tally.add(`observation ${rule}`, { hits: 1, hits24h: window.end >= dayAgo ? 1 : 0 });
  }
  for (const row of await workspace.telemetry.recall(guardHitsSql(), [asOf - DAY]))
    tally.add(`guard-detector ${String(row['rule'])}`, {
      hits: Number(row['n']),
      hits24h: Number(row['n_recent']),
    });
  await countFindings(workspace, tally, { now, dayAgo });
  await countJudgements(workspace, tally, { now, rules });
  return tally.counted;
}

async function countFindings(
  { state }: Workspace,
  tally: Tally,
  { now, dayAgo }: { readonly now: string; readonly dayAgo: string },
): Promise<void> {
  for (const { at, findings } of await state.posture.latestScans(now)) {
    for (const { rule } of findings.filter(
      ({ outcome, suppressed }) => outcome === 'fail' && suppressed === null,
    ))
      tally.add(`posture-rule ${rule}`, { hits: 1, hits24h: at >= dayAgo ? 1 : 0 });
  }
}

/** An alert that somebody judged counts for each rule that observed something for it. */
async function countJudgements(
  { state }: Workspace,
  tally: Tally,
  { now, rules }: { readonly now: string; readonly rules: ReadonlyMap<string, string> },
): Promise<void> {
  const triage = await state.triage.all();
  for (const { id, rule, observations } of await state.listAlerts({ now })) {
    const feedback = triage.get(id)?.feedback ?? '';
    if (feedback === '') continue;
    const own = new Set([rule, ...observations.flatMap((each) => rules.get(each) ?? [])]);
    for (const each of own)
      tally.add(`observation ${each}`, { judged: 1, notHelpful: feedback === 'not-helpful' ? 1 : 0 });
  }
}

class Tally {
  readonly counted = new Map<string, RuleHits>();

  add(key: string, more: Partial<RuleHits>): void {
    const before = this.counted.get(key) ?? NO_HITS;
    this.counted.set(key, {
      hits24h: before.hits24h + (more.hits24h ?? 0),
      hits: before.hits + (more.hits ?? 0),
      judged: before.judged + (more.judged ?? 0),
      notHelpful: before.notHelpful + (more.notHelpful ?? 0),
    });
  }
}

/** What was counted for a rule of one kind. */
export function hitsOf(counted: CountedHits, kind: string, id: string): RuleHits {
  const isOfTelemetry = kind === 'detection' || kind === 'event-rule';
  return counted.get(`${isOfTelemetry ? 'observation' : kind} ${id}`) ?? NO_HITS;
}
