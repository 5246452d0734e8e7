import { datePath, stamp } from './clock.ts';
import type { ObjectWriter } from './object-writer.ts';
import { Random, streamOf } from './random.ts';
import { type TrailCall, token, trailRecord } from './trail-record.ts';

/** Collects CloudTrail records per account and region, and writes them as objects in CloudTrail's S3 layout. */
export class TrailLog {
  private readonly writer: ObjectWriter;
  private readonly random: Random;
  /** Share of the events that CloudTrail delivers twice. */
  private readonly duplicates: number;
  private readonly waiting = new Map<string, { account: string; region: string; records: string[] }>();

  constructor(writer: ObjectWriter, seed: number, duplicates = 0) {
    this.duplicates = duplicates;
    this.writer = writer;
    this.random = new Random(seed ^ streamOf('cloudtrail'));
  }

  add(call: TrailCall): void {
    const key = `${call.account}/${call.region}`;
    let queue = this.waiting.get(key);
    if (queue === undefined) {
      queue = { account: call.account, region: call.region, records: [] };
      this.waiting.set(key, queue);
    }
    const record = trailRecord(call, this.random);
    queue.records.push(record);
    if (this.duplicates > 0 && this.random.chance(this.duplicates)) queue.records.push(record);
  }

  /** Writes what is waiting as one object per account and region, delivered at `time`. */
  async flush(time: number): Promise<void> {
    for (const [key, { account, region, records }] of this.waiting) {
      if (records.length === 0) continue;
      const name = `${account}_CloudTrail_${region}_${stamp(time)}_${token(`${key}${time}`, 16)}.json.gz`;
      const path = `cloudtrail/AWSLogs/${account}/CloudTrail/${region}/${datePath(time)}/${name}`;
      await this.writer.put(path, `{"Records":[${records.join(',')}]}`, records.length);
    }
    this.waiting.clear();
  }
}
