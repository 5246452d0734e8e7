import type { HourActivity } from '../activity.ts';
import { DAY, isoSeconds, stamp } from '../clock.ts';
import type { ObjectWriter } from '../object-writer.ts';
import type { PlannedQuery } from '../planned-events.ts';
import { addressAt } from '../world/destinations.ts';
import type { InterfacePlan } from '../world/interface-plan.ts';
import type { SimulatedFunction, SimulatedVpc, World } from '../world/world.ts';

/** Collects Route 53 Resolver query log records, one file per VPC and day. */
export class ResolverDays {
  private readonly world: World;
  private readonly interfaces: InterfacePlan;
  private readonly waiting = new Map<SimulatedVpc, string[]>();

  constructor(world: World, interfaces: InterfacePlan) {
    this.world = world;
    this.interfaces = interfaces;
  }

  /** A function resolves each SaaS domain once in an hour in which it runs. */
  add(one: SimulatedFunction, activity: HourActivity): void {
    const vpc = this.world.groups[one.group]?.vpc;
    if (vpc === undefined || activity.invocations === 0) return;
    for (const destination of one.destinations) {
      if (destination.kind !== 'saas' || destination.since > activity.hour) continue;
      const time = activity.hour + Math.floor(activity.offsets[0] ?? 1);
      const answers = [0, 1, 2, 3].map((slot) => addressAt(destination, vpc, { time, slot }));
      this.addQuery(one, {
        functionIndex: one.index,
        time,
        name: destination.name,
        type: 'A',
        answers: [...new Set(answers)],
        code: 'NOERROR',
      });
    }
  }

  addQuery(one: SimulatedFunction, query: PlannedQuery): void {
    const group = this.world.groups[one.group];
    const own = group === undefined ? undefined : this.interfaces.at(group, query.time, one.index);
    if (group === undefined || own === undefined) return;
    const lines = this.waiting.get(group.vpc) ?? [];
    this.waiting.set(group.vpc, lines);
    lines.push(
      `${JSON.stringify({
        version: '1.100000',
        account_id: own.account,
        region: own.region,
        vpc_id: own.vpcId,
        query_timestamp: isoSeconds(query.time),
        query_name: `${query.name}.`,
        query_type: query.type,
        query_class: 'IN',
        rcode: query.code,
        answers: query.answers.map((answer) => ({ Rdata: answer, Type: query.type, Class: 'IN' })),
        srcaddr: own.address,
        srcport: String(1024 + ((query.time % 60_000) | 0)),
        transport: 'UDP',
        srcids: {},
      })}\n`,
    );
  }

  async flush(day: number, writer: ObjectWriter): Promise<void> {
    for (const [vpc, lines] of this.waiting) {
      const path = `resolver-logs/${vpc.account}-${vpc.vpcId}-${stamp(day + DAY)}.jsonl.gz`;
      await writer.put(path, lines.join(''), lines.length);
    }
    this.waiting.clear();
  }
}
