import { ActivityModel } from './activity.ts';
import { planAttacks } from './attacks/plan-attacks.ts';
import { planBreachStory } from './attacks/plan-breach-story.ts';
import { planBackgroundCalls } from './benign/background-calls.ts';
import { planConfounders } from './benign/plan-confounders.ts';
import { planDeploys } from './benign/plan-deploys.ts';
import { RoleCalls } from './benign/role-calls.ts';
import { DAY, dateText, HOUR, isoSeconds } from './clock.ts';
import { type FolderTotals, ObjectWriter } from './object-writer.ts';
import { PlannedEvents } from './planned-events.ts';
import { writeSeedScenarios } from './seed-scenarios.ts';
import { FlowLogFiles } from './telemetry/flow-log-files.ts';
import { FunctionFlows, type HourTruth } from './telemetry/function-flows.ts';
import { FunctionLogDays } from './telemetry/function-log-days.ts';
import { MetricDays } from './telemetry/metric-days.ts';
import { writeScanNoise } from './telemetry/network-noise.ts';
import { ResolverDays } from './telemetry/resolver-days.ts';
import { writeAlertSources } from './telemetry/write-alert-sources.ts';
import { writeSnapshots } from './telemetry/write-snapshots.ts';
import { TrailLog } from './trail-log.ts';
import { attributionLines, writeTruth } from './truth.ts';
import { buildWorld } from './world/build-world.ts';
import { InterfacePlan } from './world/interface-plan.ts';
import type { SimulationSize, World } from './world/world.ts';

/** Share of CloudTrail events that are delivered twice. */
const DUPLICATE_EVENTS = 0.001;

/** Progress of a simulation; `done` of `total` days. */
export interface SimulationProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

export interface SimulateOptions {
  readonly seed: number;
  readonly size: SimulationSize;
  /** Folder to write to; made when missing. */
  readonly out: string;
  readonly onProgress?: (progress: SimulationProgress) => void;
}

/** What was written; also `manifest.json` in the folder. Times are ISO-8601 UTC. */
export interface SimulationManifest {
  readonly schema: 'watertight/simulation/1';
  readonly seed: number;
  readonly size: SimulationSize;
  readonly synthetic: true;
  readonly start: string;
  readonly testStart: string;
  readonly end: string;
  readonly accounts: readonly string[];
  readonly functions: number;
  readonly interfaces: number;
  readonly flowRecords: number;
  readonly attacks: number;
  readonly benignCauses: number;
  /** Functions whose REPORT lines are in function-logs; the others have metrics only. */
  readonly functionsWithLogs: readonly string[];
  /** Files, bytes and records by top-level folder. */
  readonly folders: Readonly<Record<string, FolderTotals>>;
}

/**
 * Writes the telemetry of a synthetic organisation in AWS's native formats, with attacks injected, and the truth about
 * it below `truth/`. The same seed and size give the same bytes; memory stays bounded whatever the size.
 */
export async function simulate(options: SimulateOptions): Promise<SimulationManifest> {
  const { seed, size, out, onProgress } = options;
  const writer = new ObjectWriter(out);
  const seedTotals = await writeSeedScenarios(writer);
  const world = buildWorld(seed, size);
  const planned = new PlannedEvents();
  const interfaces = new InterfacePlan(world);
  planEverything(world, planned, interfaces);
  await writeSnapshots(world, interfaces, writer);
  await writeAlertSources(world, planned, writer);
  const run = new Run(world, { planned, interfaces, writer });
  const total = (world.end - world.start) / DAY;
  for (let day = world.start; day < world.end; day += DAY) {
    await run.day(day);
    onProgress?.({ step: dateText(day), done: (day - world.start) / DAY + 1, total });
  }
  await writeTruth({ world, planned, interfaces, writer });
  await writer.finish();
  const manifest = describe(world, {
    planned,
    interfaces,
    flowRecords: run.flowRecords() + seedTotals.flowRecords,
  });
  const complete = { ...manifest, folders: writer.summary() };
  await writer.put('manifest.json', `${JSON.stringify(complete, null, 2)}\n`, 1);
  await writer.finish();
  return complete;
}

function planEverything(world: World, planned: PlannedEvents, interfaces: InterfacePlan): void {
  planDeploys(world, planned);
  planBackgroundCalls(world, planned);
  if (world.size === 'S') planBreachStory(world, planned);
  else planAttacks(world, planned);
  planConfounders(world, planned, interfaces);
  for (const one of world.functions) settleVersions(one.versions);
}

/** Deploys are planned in any order; versions count up in time. */
function settleVersions(versions: { since: number; version: number; durationFactor: number }[]): void {
  const first = Math.min(...versions.map(({ version }) => version));
  versions.sort((a, b) => a.since - b.since);
  for (const [index, one] of versions.entries()) one.version = first + index;
}

interface RunParts {
  readonly planned: PlannedEvents;
  readonly interfaces: InterfacePlan;
  readonly writer: ObjectWriter;
}

/** The pass over time: one hour of all functions, then the next. */
class Run {
  private readonly world: World;
  private readonly parts: RunParts;
  private readonly activity: ActivityModel;
  private readonly flows: FunctionFlows;
  private readonly logs: readonly FlowLogFiles[];
  private readonly trail: TrailLog;
  private readonly roleCalls: RoleCalls;
  private readonly metrics = new MetricDays();
  private readonly functionLogs: FunctionLogDays;
  private readonly resolver: ResolverDays;
  private readonly truths: HourTruth[] = [];

  constructor(world: World, parts: RunParts) {
    const { planned, interfaces, writer } = parts;
    this.world = world;
    this.parts = parts;
    this.activity = new ActivityModel(world, planned);
    this.flows = new FunctionFlows(world, interfaces, planned);
    this.logs = world.vpcs.map((vpc) => new FlowLogFiles(vpc, world, planned));
    this.trail = new TrailLog(writer, world.seed, DUPLICATE_EVENTS);
    this.roleCalls = new RoleCalls(world);
    this.functionLogs = new FunctionLogDays(world);
    this.resolver = new ResolverDays(world, interfaces);
  }

  flowRecords(): number {
    return this.logs.reduce((sum, { records }) => sum + records, 0);
  }

  async day(day: number): Promise<void> {
    const { writer } = this.parts;
    for (let hour = day; hour < day + DAY; hour += HOUR) await this.hour(hour);
    await this.metrics.flush(day, writer);
    await this.functionLogs.flush(day, writer);
    await this.resolver.flush(day, writer);
    const truth = attributionLines(this.world, this.truths);
    await writer.put(`truth/attribution/${dateText(day)}.csv.gz`, truth, this.truths.length);
    this.truths.length = 0;
  }

  private async hour(hour: number): Promise<void> {
    const { planned, writer } = this.parts;
    for (const log of this.logs) log.startHour(hour);
    for (const one of this.world.functions) {
      const activity = this.activity.at(one, hour);
      this.metrics.add(one, activity);
      this.functionLogs.add(one, activity);
      this.resolver.add(one, activity);
      for (const call of this.roleCalls.at(one, activity)) this.trail.add(call);
      const log = this.logOf(one.group);
      if (log !== undefined) this.truths.push(...this.flows.write(one, activity, log));
    }
    this.writePlanned(hour);
    this.writeQuiet(hour);
    for (const call of planned.takeCalls(hour)) this.trail.add(call);
    for (const log of this.logs) await log.endHour(writer);
    const isTrailDue = this.world.size !== 'S' || (hour + HOUR) % (6 * HOUR) === 0;
    if (isTrailDue) await this.trail.flush(hour + HOUR + 300);
  }

  private writePlanned(hour: number): void {
    const { planned } = this.parts;
    for (const flow of planned.takeFlows(hour)) {
      const one = this.world.functions[flow.functionIndex];
      const log = this.logOf(one?.group ?? -1);
      if (one === undefined || log === undefined) continue;
      const truth = this.flows.writePlanned(flow, one, log);
      if (truth !== undefined) this.truths.push(truth);
    }
    for (const query of planned.takeQueries(hour)) {
      const one = this.world.functions[query.functionIndex];
      if (one !== undefined) this.resolver.addQuery(one, query);
    }
  }

  /** NODATA for interfaces without traffic, and the noise of the internet. */
  private writeQuiet(hour: number): void {
    const busy = new Set(
      this.truths.filter((truth) => truth.hour === hour).map((truth) => truth.interfaceId),
    );
    for (const own of this.parts.interfaces.existingAt(hour)) {
      const log = this.logOf(own.group);
      if (log !== undefined && !busy.has(own.interfaceId)) this.flows.writeNoData(own, hour, log);
    }
    for (const [index, log] of this.logs.entries()) {
      const vpc = this.world.vpcs[index];
      if (vpc !== undefined) writeScanNoise(this.world, vpc, { hour, log });
    }
  }

  private logOf(group: number): FlowLogFiles | undefined {
    const vpc = this.world.groups[group]?.vpc;
    return vpc === undefined ? undefined : this.logs[vpc.index];
  }
}

function describe(
  world: World,
  { planned, interfaces, flowRecords }: Omit<RunParts, 'writer'> & { flowRecords: number },
): Omit<SimulationManifest, 'folders'> {
  return {
    schema: 'watertight/simulation/1',
    seed: world.seed,
    size: world.size,
    synthetic: true,
    start: isoSeconds(world.start),
    testStart: isoSeconds(world.testStart),
    end: isoSeconds(world.end),
    accounts: [...new Set(world.functions.map(({ account }) => account))].sort(),
    functions: world.functions.length,
    interfaces: interfaces.all.length,
    flowRecords,
    attacks: planned.attacks.length,
    benignCauses: planned.benign.length,
    functionsWithLogs: world.functions.filter(({ logged }) => logged).map(({ name }) => name),
  };
}
