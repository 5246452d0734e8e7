import type { HourActivity } from '../activity.ts';
import { DAY, dateText, isoMillis, stamp } from '../clock.ts';
import type { ObjectWriter } from '../object-writer.ts';
import { Random, streamOf } from '../random.ts';
import type { SimulatedFunction, World } from '../world/world.ts';

/** Hours that one execution environment lives. */
const ENVIRONMENT_HOURS = 4;

/**
 * Collects REPORT lines (text or platform.report JSON) of functions with at most about 1,500 invocations a day, as
 * subscription filter messages; busier functions have metrics only, as where users sample their logs.
 */
export class FunctionLogDays {
  private readonly random: Random;
  private readonly waiting = new Map<SimulatedFunction, Map<string, string[]>>();

  constructor(world: World) {
    this.random = new Random(world.seed ^ streamOf('function logs'));
  }

  add(one: SimulatedFunction, activity: HourActivity): void {
    if (!one.logged || activity.offsets.length === 0) return;
    const random = this.random.at(one.index, activity.hour);
    const streams = this.waiting.get(one) ?? new Map<string, string[]>();
    this.waiting.set(one, streams);
    const stream = streamName(one, activity);
    const events = streams.get(stream) ?? [];
    let isCold = events.length === 0;
    let timeouts = activity.timeouts;
    for (const offset of activity.offsets) {
      const limit = one.timeoutSeconds * 1000;
      const drawn = Math.min(limit, activity.durationMs * random.lognormal(0.25));
      const timedOut = timeouts-- > 0;
      const durationMs = Math.round((timedOut ? limit : drawn) * 100) / 100;
      const report = {
        requestId: random.uuid(),
        durationMs,
        initMs: isCold ? Math.round(random.between(12_000, 60_000)) / 100 : 0,
        maxMemoryUsedMb: Math.round(one.memorySizeMb * random.between(0.4, 0.7)),
        status: timedOut
          ? 'timeout'
          : random.chance(activity.errors / activity.offsets.length)
            ? 'error'
            : 'success',
        time: activity.hour + offset + durationMs / 1000,
      };
      isCold = false;
      const message = one.logFormat === 'text' ? reportText(one, report) : reportJson(one, report);
      events.push(
        `{"id":"${random.hex(32)}","timestamp":${Math.round(report.time * 1000)},"message":${JSON.stringify(message)}}`,
      );
    }
    streams.set(stream, events);
  }

  /** Writes the day that starts at `day`: one JSON message per log stream, all of a function in one file. */
  async flush(day: number, writer: ObjectWriter): Promise<void> {
    for (const [one, streams] of this.waiting) {
      let records = 0;
      let text = '';
      for (const [stream, events] of streams) {
        text += `{"messageType":"DATA_MESSAGE","owner":"${one.account}","logGroup":"/aws/lambda/${one.name}","logStream":"${stream}","subscriptionFilters":["watertight"],"logEvents":[${events.join(',')}]}\n`;
        records += events.length;
      }
      const folder = `function-logs/${one.account}/${one.region}/${one.name}`;
      await writer.put(`${folder}/${one.name}-${stamp(day + DAY)}.jsonl.gz`, text, records);
    }
    this.waiting.clear();
  }
}

interface Report {
  readonly requestId: string;
  readonly durationMs: number;
  readonly initMs: number;
  readonly maxMemoryUsedMb: number;
  readonly status: string;
  readonly time: number;
}

function streamName(one: SimulatedFunction, { hour, version }: HourActivity): string {
  const era = Math.floor(hour / 3600 / ENVIRONMENT_HOURS);
  const part = (word: string) => streamOf(`${one.name} ${era} ${word}`).toString(16).padStart(8, '0');
  const environment = part('a') + part('b') + part('c') + part('d');
  return `${dateText(hour).replace(/-/g, '/')}/[${version}]${environment}`;
}

function reportText(one: SimulatedFunction, report: Report): string {
  const { requestId, durationMs, initMs, maxMemoryUsedMb, status } = report;
  const billed = Math.ceil(durationMs + initMs);
  const init = initMs === 0 ? '' : `Init Duration: ${initMs} ms\t`;
  const ending = status === 'success' ? '' : `Status: ${status}\t`;
  return `REPORT RequestId: ${requestId}\tDuration: ${durationMs} ms\tBilled Duration: ${billed} ms\tMemory Size: ${one.memorySizeMb} MB\tMax Memory Used: ${maxMemoryUsedMb} MB\t${init}${ending}\n`;
}

function reportJson(one: SimulatedFunction, report: Report): string {
  const { requestId, durationMs, initMs, maxMemoryUsedMb, status, time } = report;
  return JSON.stringify({
    time: isoMillis(time),
    type: 'platform.report',
    record: {
      requestId,
      metrics: {
        durationMs,
        billedDurationMs: Math.ceil(durationMs + initMs),
        memorySizeMB: one.memorySizeMb,
        maxMemoryUsedMB: maxMemoryUsedMb,
        ...(initMs === 0 ? {} : { initDurationMs: initMs }),
      },
      status,
    },
  });
}
