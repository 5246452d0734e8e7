import { DAY, HOUR, MINUTE } from '../clock.ts';
import { FlowFormat, type FlowRow } from '../flow-format.ts';
import { flowObjectPath } from '../flow-object-path.ts';
import type { ObjectWriter } from '../object-writer.ts';
import type { PlannedEvents } from '../planned-events.ts';
import { Random, streamOf } from '../random.ts';
import { TextBuffer } from '../text-buffer.ts';
import type { SimulatedVpc, World } from '../world/world.ts';

/** One day in this many has one hour written as 5-minute objects, and another hour written twice. */
const ODD_DAYS = 9;

/**
 * Writes the flow log of one VPC: objects of an hour (of a day in size S), some of 5 minutes, some delivered late,
 * one delivered twice, with 0.1 % of clocks in milliseconds and 1 % of interface intervals lost (SKIPDATA).
 */
export class FlowLogFiles {
  records = 0;
  private readonly vpc: SimulatedVpc;
  private readonly world: World;
  private readonly planned: PlannedEvents;
  private readonly format: FlowFormat;
  private readonly random: Random;
  private readonly parts: { text: TextBuffer; records: number }[] = [];
  private readonly gap: readonly [number, number];
  private hour = 0;

  constructor(vpc: SimulatedVpc, world: World, planned: PlannedEvents) {
    this.vpc = vpc;
    this.world = world;
    this.planned = planned;
    this.format = new FlowFormat(vpc.format);
    this.random = new Random(world.seed ^ streamOf(vpc.flowLogId));
    this.gap = this.planGap();
  }

  /** Starts the hour at `hour`; rows appended afterwards belong to it. */
  startHour(hour: number): void {
    this.hour = hour;
    const count = this.isSplit() ? 12 : 1;
    while (this.parts.length < count) {
      this.parts.push({ text: new TextBuffer(count === 1 ? 1 << 20 : 1 << 14), records: 0 });
    }
  }

  append(row: FlowRow): void {
    if (row.start >= this.gap[0] && row.start < this.gap[1]) return;
    const index = this.parts.length === 1 ? 0 : Math.floor((row.start - this.hour) / (5 * MINUTE));
    const part = this.parts[Math.min(Math.max(index, 0), this.parts.length - 1)];
    if (part === undefined) return;
    if (this.random.bits() < 4_294_967) {
      const { start, end } = row;
      row.start = start * 1000;
      row.end = end * 1000;
      this.format.append(row, part.text);
      row.start = start;
      row.end = end;
    } else this.format.append(row, part.text);
    part.records += 1;
    this.records += 1;
  }

  /** Writes what the hour (in size S: the day) gave. */
  async endHour(writer: ObjectWriter): Promise<void> {
    const lastOfDay = (this.hour + HOUR) % DAY === 0;
    if (this.world.size === 'S' && !lastOfDay) return;
    const from = this.world.size === 'S' ? this.hour + HOUR - DAY : this.hour;
    const step = this.parts.length > 1 ? 5 * MINUTE : this.hour + HOUR - from;
    for (const [index, part] of this.parts.entries()) {
      if (part.records === 0) continue;
      const text = Buffer.concat([Buffer.from(`${this.format.header}\n`), part.text.take()]);
      await this.deliver(writer, {
        text,
        records: part.records,
        time: from + (index + 1) * step + this.delay(),
      });
      part.records = 0;
    }
    this.parts.length = 0;
  }

  private async deliver(
    writer: ObjectWriter,
    object: { text: Buffer; records: number; time: number },
  ): Promise<void> {
    const path = (time: number) => flowObjectPath({ ...this.vpc, time });
    await writer.put(path(object.time), object.text, object.records);
    const isTwice = this.parts.length === 1 && this.isOddDay() && (this.hour / HOUR) % 24 === 23;
    if (!isTwice || this.world.size === 'S') return;
    await writer.put(path(object.time + 7 * MINUTE), Buffer.from(object.text), object.records);
    this.note('duplicate', this.hour, this.hour + HOUR);
  }

  /** Usually 5 minutes; 3 % of the objects come 5-40 minutes later. */
  private delay(): number {
    if (!this.random.chance(0.03)) return 5 * MINUTE;
    this.note('late', this.hour, this.hour + HOUR);
    return this.random.integer(10, 45) * MINUTE;
  }

  private isOddDay(): boolean {
    return Math.floor(this.hour / DAY) % ODD_DAYS === this.vpc.index;
  }

  private isSplit(): boolean {
    return this.world.size !== 'S' && this.isOddDay() && (this.hour / HOUR) % 24 === 10;
  }

  /** Six hours without any flow record, in the second VPC on one day of the test span. */
  private planGap(): readonly [number, number] {
    if (this.vpc.index !== 1) return [0, 0];
    const day = this.random.integer(1, Math.round((this.world.end - this.world.testStart) / DAY) - 2);
    const from = this.world.testStart + day * DAY + 9 * HOUR;
    this.note('missing', from, from + 6 * HOUR);
    return [from, from + 6 * HOUR];
  }

  private note(cause: 'late' | 'duplicate' | 'missing', from: number, to: number): void {
    const { account, region, vpcId } = this.vpc;
    this.planned.gaps.push({ source: 'flow-logs', cause, account, region, subject: vpcId, from, to });
  }
}
