import { rm } from 'node:fs/promises';
import { type FlowLogFormat, unknownFields } from '../sources/flow-logs/vpc-flow-log-format.ts';
import { flowLogLayout, readFlowLogRecords, rewriteFlowLog } from '../sources/flow-logs/vpc-flow-logs.ts';
import type { SpooledObject } from '../sources/objects/spool-object.ts';
import {
  type BadRecord,
  type BatchLoader,
  MAX_BAD_SAMPLES,
  type ObjectResult,
  quarantined,
} from './batch-loader.ts';
import type { Row } from './duckdb.ts';
import { openFlowParquet } from './flow-log-parquet.ts';
import {
  type FlowOrigin,
  flowCsv,
  hoursSql,
  KEPT_FLOW_LOG_FORMAT,
  loadGapsSql,
  loadRecordsSql,
  surveySql,
} from './flow-log-sql.ts';
import { markDirty } from './object-ledger.ts';
import type { TelemetryStore, TelemetryWriter } from './telemetry-store.ts';

const HOUR = 3600;
/** A span of record times that is marked hour by hour without looking at each record. */
const SHORT_SPAN = 48 * HOUR;

/** How one object is to be loaded. */
type Plan =
  | { readonly kind: 'text'; readonly format: FlowLogFormat; readonly hasHeader: boolean }
  | { readonly kind: 'parquet'; readonly source: string; readonly format: FlowLogFormat }
  | { readonly kind: 'rewritten'; readonly file: string; readonly bad: Rejects }
  | { readonly kind: 'nothing'; readonly result: ObjectResult };

interface Rejects {
  count: number;
  readonly samples: BadRecord[];
  /** What the object was recognised as, when it held nothing to keep. */
  recognised: string;
}

/** Sources of rows that share one statement: same format, same origin. */
interface Group {
  readonly source: string;
  readonly format: FlowLogFormat;
  readonly origin: FlowOrigin;
  readonly objects: readonly SpooledObject[];
}

/** Records of a file that fails typed reading, found by the loader before it commits anything. */
class UnreadableRecords extends Error {
  readonly objectIds: readonly string[];
  constructor(objectIds: readonly string[]) {
    super('some records cannot be loaded as they are');
    this.objectIds = objectIds;
  }
}

/**
 * Loads VPC flow logs: one typed statement per format straight from the spooled text. An object in which any line does not
 * fit is read again line by line, its good lines are rewritten and loaded, its bad ones counted and located.
 */
export class FlowLogLoader implements BatchLoader {
  readonly source = 'flow-logs';
  readonly #plans = new Map<string, Plan>();
  readonly #given: FlowLogFormat | undefined;
  /** Field names that no version knows, with the number of objects that have them. */
  readonly unknown = new Map<string, number>();

  constructor(given?: FlowLogFormat) {
    this.#given = given;
  }

  async prepare(store: TelemetryStore, objects: readonly SpooledObject[]): Promise<void> {
    for (const object of objects) this.#plans.set(object.objectId, await this.#planFor(store, object));
  }

  async load(
    writer: TelemetryWriter,
    objects: readonly SpooledObject[],
  ): Promise<ReadonlyMap<string, ObjectResult>> {
    const results = new Map<string, ObjectResult>();
    for (const object of objects) {
      const plan = this.#plans.get(object.objectId);
      if (plan?.kind === 'nothing') results.set(object.objectId, plan.result);
    }
    for (const group of this.#groups(objects)) {
      for (const [id, result] of await this.#loadGroup(writer, group)) results.set(id, result);
    }
    return results;
  }

  async recover(store: TelemetryStore, objects: readonly SpooledObject[], error: unknown): Promise<boolean> {
    const isNamed = error instanceof UnreadableRecords;
    let isChanged = false;
    for (const object of objects) {
      const plan = this.#plans.get(object.objectId);
      if (plan === undefined || plan.kind === 'nothing') continue;
      if (isNamed ? !error.objectIds.includes(object.objectId) : await this.#isReadable(store, object, plan))
        continue;
      this.#plans.set(object.objectId, await this.#secondPlan(object, plan));
      isChanged = true;
    }
    return isChanged;
  }

  async #planFor(store: TelemetryStore, object: SpooledObject): Promise<Plan> {
    if (object.encoding === 'parquet') return parquetPlan(store, object);
    const layout = await flowLogLayout(object.file, this.#given);
    if (layout.kind === 'other')
      return { kind: 'nothing', result: quarantined(`not a flow log: ${layout.because}`) };
    if (layout.kind === 'empty') return { kind: 'nothing', result: { ...quarantined(''), status: 'loaded' } };
    if (layout.kind === 'json') return this.#rewrite(object);
    for (const name of unknownFields(layout.format))
      this.unknown.set(name, (this.unknown.get(name) ?? 0) + 1);
    return { kind: 'text', format: layout.format, hasHeader: layout.hasHeader };
  }

  async #secondPlan(object: SpooledObject, plan: Plan): Promise<Plan> {
    if (plan.kind === 'text') return this.#rewrite(object);
    return { kind: 'nothing', result: quarantined('records cannot be loaded') };
  }

  async #rewrite(object: SpooledObject): Promise<Plan> {
    const layout = await flowLogLayout(object.file, this.#given);
    const target = `${object.file}.clean`;
    const bad: Rejects = { count: 0, samples: [], recognised: '' };
    await rewriteFlowLog(readFlowLogRecords(object.file, layout, this.#given), {
      target,
      fields: KEPT_FLOW_LOG_FORMAT,
      onOther: (item) => {
        if (item.kind === 'recognised') bad.recognised = item.as;
        else if (++bad.count <= MAX_BAD_SAMPLES) bad.samples.push(item);
      },
    });
    return { kind: 'rewritten', file: target, bad };
  }

  async #isReadable(store: TelemetryStore, object: SpooledObject, plan: Plan): Promise<boolean> {
    const [group] = this.#groups([object]);
    if (group === undefined || plan.kind === 'nothing') return true;
    return store.query(`SELECT count(COLUMNS(*)) FROM ${group.source}`).then(
      () => true,
      () => false,
    );
  }

  #groups(objects: readonly SpooledObject[]): Group[] {
    const groups = new Map<
      string,
      {
        format: FlowLogFormat;
        hasHeader: boolean;
        origin: FlowOrigin;
        files: string[];
        objects: SpooledObject[];
      }
    >();
    const alone: Group[] = [];
    for (const object of objects) {
      const plan = this.#plans.get(object.objectId);
      if (plan === undefined || plan.kind === 'nothing') continue;
      const origin = originOf(object.location);
      if (plan.kind === 'parquet') {
        alone.push({ source: plan.source, format: plan.format, origin, objects: [object] });
        continue;
      }
      const isText = plan.kind === 'text';
      const format = isText ? plan.format : KEPT_FLOW_LOG_FORMAT;
      const hasHeader = isText ? plan.hasHeader : true;
      const key = `${hasHeader} ${origin.account} ${origin.region} ${format.join(' ')}`;
      const group = groups.get(key) ?? { format, hasHeader, origin, files: [], objects: [] };
      group.files.push(isText ? object.file : plan.file);
      group.objects.push(object);
      groups.set(key, group);
    }
    return [...[...groups.values()].map((group) => ({ ...group, source: flowCsv(group) })), ...alone];
  }

  async #loadGroup(writer: TelemetryWriter, group: Group): Promise<Map<string, ObjectResult>> {
    const { source, format, origin } = group;
    const surveys = new Map(
      (await writer.query(surveySql(source, format))).map((row) => [String(row['object_id']), row]),
    );
    this.#refuseBadText(group, surveys);
    await writer.run(loadRecordsSql(source, format, origin));
    if ([...surveys.values()].some((row) => Number(row['gaps']) > 0)) {
      await writer.run(loadGapsSql(source, format, origin));
    }
    await markHours(writer, group, [...surveys.values()]);
    return new Map(
      group.objects.map(({ objectId }) => [objectId, this.#resultOf(objectId, surveys.get(objectId))]),
    );
  }

  #refuseBadText(group: Group, surveys: ReadonlyMap<string, Row>): void {
    const failing = group.objects.filter(({ objectId }) => {
      const kind = this.#plans.get(objectId)?.kind;
      return kind !== 'parquet' && Number(surveys.get(objectId)?.['bad'] ?? 0) > 0;
    });
    if (failing.length > 0) throw new UnreadableRecords(failing.map(({ objectId }) => objectId));
  }

  #resultOf(objectId: string, survey: Row | undefined): ObjectResult {
    const plan = this.#plans.get(objectId);
    const rejects = plan?.kind === 'rewritten' ? plan.bad : undefined;
    const unusable = Number(survey?.['bad'] ?? 0);
    const records = Number(survey?.['records'] ?? 0) - unusable;
    const badRecords = unusable + (rejects?.count ?? 0);
    const isRecognised = records === 0 && badRecords === 0 && (rejects?.recognised ?? '') !== '';
    if (records === 0 && badRecords > 0) {
      return {
        ...quarantined(`no usable record, ${badRecords} bad`),
        badRecords,
        samples: rejects?.samples ?? [],
      };
    }
    return {
      status: isRecognised ? 'recognised' : 'loaded',
      reason: isRecognised ? (rejects?.recognised ?? '') : '',
      records,
      badRecords,
      samples: rejects?.samples ?? (unusable > 0 ? [parquetSample(unusable)] : []),
      firstTs: Number(survey?.['first_ts'] ?? -1),
      lastTs: Number(survey?.['last_ts'] ?? -1),
    };
  }

  /** Deletes what was rewritten for a batch that is done. */
  async forget(objects: readonly SpooledObject[]): Promise<void> {
    for (const { objectId } of objects) {
      const plan = this.#plans.get(objectId);
      if (plan?.kind === 'rewritten') await rm(plan.file, { force: true });
      this.#plans.delete(objectId);
    }
  }
}

async function parquetPlan(store: TelemetryStore, object: SpooledObject): Promise<Plan> {
  const opened = await openFlowParquet(store, object.file);
  return opened.kind === 'refused'
    ? { kind: 'nothing', result: quarantined(opened.because) }
    : { kind: 'parquet', source: opened.source, format: opened.format };
}

function parquetSample(count: number): BadRecord {
  return { position: 'rows', because: `${count} rows without a usable start, action or address`, sample: '' };
}

async function markHours(writer: TelemetryWriter, group: Group, surveys: readonly Row[]): Promise<void> {
  const hours = new Set<number>();
  let isLong = false;
  for (const row of surveys) {
    const first = Number(row['first_ts']);
    const last = Number(row['last_start']);
    if (first < 0) continue;
    if (last - first > SHORT_SPAN) isLong = true;
    else for (let hour = first - (first % HOUR); hour <= last; hour += HOUR) hours.add(hour);
  }
  if (isLong) {
    for (const row of await writer.query(hoursSql(group.source, group.format)))
      hours.add(Number(row['hour']));
  }
  await markDirty(writer, 'flow', hours);
}

const S3_LAYOUT = /AWSLogs\/(\d{12})\/vpcflowlogs\/([a-z0-9-]+)\//;
const HIVE_LAYOUT = /aws-account-id=(\d{12})\/(?:[^/]+\/)?aws-region=([a-z0-9-]+)\//;

/** Account and region of a log in AWS's own folders; the default format has no region. */
function originOf(location: string): FlowOrigin {
  const path = location.replaceAll('\\', '/');
  const [, account = '', region = ''] = S3_LAYOUT.exec(path) ?? HIVE_LAYOUT.exec(path) ?? [];
  return { account, region };
}
