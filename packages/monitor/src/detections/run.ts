import { type AttributedEntity, entityKey } from '@watertight/audit/model/entity.ts';
import type { FeatureInput } from '../features/feature-input.ts';
import { DAY, type EntityChange, type FeatureSeries } from '../features/series.ts';
import { accountCallsBefore } from './account-calls.ts';
import { type Candidate, decideAlerts } from './decide-alerts.ts';
import type { AccountCalls, AnyDetection, DetectionContext, ObservationDraft } from './detection.ts';
import { type PastSurprise, recentSurprises } from './false-alert-budget.ts';
import { finishObservation } from './finish-observation.ts';
import { isDeploy } from './is-deploy.ts';
import type { Observation } from './observation.ts';
import { DETECTIONS } from './rules.generated.ts';
import { ClassSigmas, Exclusions, indexSeries, seriesKey } from './series-baselines.ts';

export interface DetectionOptions {
  /** Days to judge: [from, to) in epoch seconds; widened to whole UTC days. */
  readonly from: number;
  readonly to: number;
  /** Expected share of false alerts among a tenant-day's alerts, 0.05 to 0.1; default 0.05. */
  readonly falseDiscoveryRate?: number;
  /** Default: every behavioural detection. */
  readonly detections?: readonly AnyDetection[];
}

/** One detection bound to one feature of one entity. */
interface Job {
  readonly detection: AnyDetection;
  readonly entity: AttributedEntity;
  readonly entityKey: string;
  readonly order: string;
  readonly series: FeatureSeries | undefined;
  /** Group of the test it makes, '' when it makes none. */
  readonly group: string;
  /** First day with enough history, epoch seconds. */
  readonly ready: number;
  readonly observe: (context: DetectionContext) => readonly ObservationDraft[];
}

/** Days replayed before `from`, so that earlier alerts are out of the baselines and the model's error rate is known. */
const REPLAY_DAYS = 42;
const NEW_ENTITY_DAYS = 14;

/**
 * Judges every day of [from, to) in order: each detection looks at each of its features, false-discovery control decides
 * per tenant-day what alerts, and what alerted is left out of later baselines. Pure; the order of the input is no matter.
 */
export function runDetections(input: FeatureInput, options: DetectionOptions): Observation[] {
  const from = Math.floor(options.from / DAY) * DAY;
  const jobs = jobsOf(input, options.detections ?? DETECTIONS);
  const state = new RunState(input);
  const testsOn = testCounter(jobs);
  const observations: Observation[] = [];
  let past: PastSurprise[] = [];
  for (let day = firstDay(jobs, from); day < options.to; day += DAY) {
    const found = judgeDay(jobs, state, { day, isReplay: day < from });
    const decision = decideAlerts(found, {
      falseDiscoveryRate: options.falseDiscoveryRate ?? 0.05,
      tests: testsOn(day),
      functions: state.functions,
      past: recentSurprises(past, day),
    });
    past = [
      ...recentSurprises(past, day + DAY),
      ...decision.surprises.map((surprise) => ({ ...surprise, day })),
    ];
    for (const { job, draft } of found) {
      const alerting = decision.alerting.has(draft);
      if (alerting && job.series !== undefined) {
        for (const index of draft.exclude ?? []) state.exclusions.add(job.series, index);
      }
      if (day < from) continue;
      const { entity } = job;
      const changes = state.changesUntil(job.entityKey, day + DAY);
      const isNew = day < job.ready || state.isNew(job.entityKey, day);
      observations.push(finishObservation(job.detection, draft, { alerting, changes, isNew, entity }));
    }
  }
  return observations.sort(byTime);
}

function judgeDay(
  jobs: readonly Job[],
  state: RunState,
  at: { readonly day: number; readonly isReplay: boolean },
) {
  const found: (Candidate & { readonly job: Job })[] = [];
  for (const job of jobs) {
    if (at.isReplay && job.group === '') continue;
    for (const draft of job.observe(state.contextOf(job, at.day)))
      found.push({ job, entityKey: job.entityKey, draft });
  }
  return found;
}

/** Hypotheses of a day: one per entity and group whose history suffices. Returns their number by day. */
function testCounter(jobs: readonly Job[]): (day: number) => number {
  const readyOf = new Map<string, number>();
  for (const job of jobs) {
    if (job.group === '') continue;
    const key = `${job.entityKey}|${job.group}`;
    readyOf.set(key, Math.min(job.ready, readyOf.get(key) ?? job.ready));
  }
  const ready = [...readyOf.values()];
  return (day) => ready.filter((first) => first <= day).length;
}

function firstDay(jobs: readonly Job[], from: number): number {
  let earliest = from;
  for (const job of jobs)
    if (job.group !== '') earliest = Math.min(earliest, Math.ceil(job.ready / DAY) * DAY);
  return Math.max(earliest, from - REPLAY_DAYS * DAY);
}

function byTime(a: Observation, b: Observation): number {
  return a.window.start < b.window.start ? -1 : a.window.start > b.window.start ? 1 : a.id < b.id ? -1 : 1;
}

function jobsOf(input: FeatureInput, detections: readonly AnyDetection[]): Job[] {
  return detections.flatMap((detection) => jobsOfDetection(input, detection)).sort(byOrder);
}

function byOrder(a: Job, b: Job): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : 0;
}

function jobsOfDetection(input: FeatureInput, detection: AnyDetection): Job[] {
  switch (detection.reads) {
    case 'series':
      return input.series.flatMap((series) => {
        if (detection.accepts?.(series) === false) return [];
        const ready = firstKnownTime(series) + detection.baseline.minDays * DAY;
        const parts = { series, ready, group: detection.groupOf?.(series) ?? '' };
        const name = `${series.metric}|${series.period}`;
        return [
          aJob(detection, series.entity, { ...parts, name, observe: (c) => detection.observe(series, c) }),
        ];
      });
    case 'connectionProfile':
      return input.connectionProfiles.map((profile) =>
        aJob(detection, profile.entity, {
          name: profile.scope,
          observe: (c) => detection.observe(profile, c),
        }),
      );
    case 'beaconProfile':
      return input.beaconProfiles.map((profile) =>
        aJob(detection, profile.entity, {
          name: profile.peer.key,
          observe: (c) => detection.observe(profile, c),
        }),
      );
    case 'dnsProfile':
      return input.dnsProfiles.map((profile) =>
        aJob(detection, profile.entity, {
          name: profile.domain,
          observe: (c) => detection.observe(profile, c),
        }),
      );
    case 'apiCallProfile':
      return input.apiCallProfiles.map((profile) =>
        aJob(detection, profile.entity, {
          name: profile.principal,
          observe: (c) => detection.observe(profile, c),
        }),
      );
    case 'identityActivity':
      return input.identityActivities.map((activity) =>
        aJob(detection, activity.entity, {
          name: activity.principal,
          observe: (c) => detection.observe(activity, c),
        }),
      );
  }
}

function aJob(
  detection: AnyDetection,
  entity: AttributedEntity,
  parts: Pick<Job, 'observe'> & Partial<Pick<Job, 'series' | 'group' | 'ready'>> & { readonly name: string },
): Job {
  const key = entityKey(entity);
  return {
    detection,
    entity,
    entityKey: key,
    order: `${key}|${detection.id}|${parts.name}`,
    series: parts.series,
    group: parts.group ?? '',
    ready: parts.ready ?? 0,
    observe: parts.observe,
  };
}

/** What the run remembers from day to day, and the look-ups that the context of a detection needs. */
class RunState {
  readonly exclusions = new Exclusions();
  readonly functions: number;
  readonly #input: FeatureInput;
  readonly #sigmas: ClassSigmas;
  readonly #series: ReadonlyMap<string, FeatureSeries>;
  readonly #changes = new Map<string, readonly EntityChange[]>();
  readonly #firstDays = new Map<string, number>();
  readonly #accountCalls = new Map<string, AccountCalls>();

  constructor(input: FeatureInput) {
    this.#input = input;
    this.#sigmas = new ClassSigmas(input.series);
    this.#series = indexSeries(input.series);
    const entities = new Set(
      [...input.series, ...input.connectionProfiles].map(({ entity }) => entityKey(entity)),
    );
    this.functions = entities.size;
    for (const series of input.series) this.#noteFirstDay(entityKey(series.entity), firstKnownTime(series));
    for (const { entity, activeDays } of input.connectionProfiles) {
      if (activeDays[0] !== undefined) this.#noteFirstDay(entityKey(entity), activeDays[0]);
    }
  }

  #noteFirstDay(key: string, time: number): void {
    this.#firstDays.set(key, Math.min(time, this.#firstDays.get(key) ?? time));
  }

  isNew(key: string, day: number): boolean {
    const first = this.#firstDays.get(key);
    return first !== undefined && day - first < NEW_ENTITY_DAYS * DAY;
  }

  changesUntil(key: string, end: number): readonly EntityChange[] {
    let changes = this.#changes.get(key);
    if (changes === undefined) {
      changes = [...this.#input.changesOf(key)].sort(
        (a, b) => a.time - b.time || (a.eventId < b.eventId ? -1 : 1),
      );
      this.#changes.set(key, changes);
    }
    return changes.length === 0 ? changes : changes.filter((change) => change.time < end);
  }

  #accountCallsOf(account: string, day: number): AccountCalls {
    const key = `${account}|${day}`;
    const known = this.#accountCalls.get(key);
    if (known !== undefined) return known;
    const calls = accountCallsBefore(this.#input.apiCallProfiles, account, day);
    this.#accountCalls.set(key, calls);
    return calls;
  }

  contextOf(job: Job, day: number): DetectionContext {
    const state = this;
    const { series } = job;
    const changes = state.changesUntil(job.entityKey, day + DAY);
    return {
      day,
      changes,
      isAfterDeploy: changes.some((change) => isDeploy(change) && change.time >= day - DAY),
      classSigma: series === undefined ? 0 : state.#sigmas.of(series, day),
      isExcluded: (index) => series !== undefined && state.exclusions.has(series, index),
      companion: (metric, period) => state.#series.get(seriesKey(job.entityKey, metric, period)),
      memoryMb: state.#input.memoryMbOf?.(job.entityKey),
      get accountCalls() {
        return state.#accountCallsOf(job.entity.account, day);
      },
    };
  }
}

/** Time of the first known value: NaN before it means that the entity did not exist or was not seen. */
function firstKnownTime(series: FeatureSeries): number {
  const index = series.values.findIndex((value) => !Number.isNaN(value));
  return series.start + Math.max(0, index) * series.period;
}
