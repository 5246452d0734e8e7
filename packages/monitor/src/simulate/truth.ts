import { isoSeconds } from './clock.ts';
import type { ObjectWriter } from './object-writer.ts';
import type { PlannedEvents } from './planned-events.ts';
import type { HourTruth } from './telemetry/function-flows.ts';
import type { InterfacePlan } from './world/interface-plan.ts';
import type { World } from './world/world.ts';

/**
 * Writes what only a judge may read: `attacks.jsonl`, `benign.jsonl`, `gaps.jsonl` and `interfaces.jsonl` (who used
 * which interface when). `expected.jsonl` comes from the seed scenarios, `attribution/` from each day.
 */
export async function writeTruth({
  world,
  planned,
  interfaces,
  writer,
}: {
  readonly world: World;
  readonly planned: PlannedEvents;
  readonly interfaces: InterfacePlan;
  readonly writer: ObjectWriter;
}): Promise<void> {
  const tables: readonly (readonly [string, readonly unknown[]])[] = [
    ['attacks', [...planned.attacks].sort((a, b) => a.t0 - b.t0)],
    ['benign', [...planned.benign].sort((a, b) => a.t0 - b.t0)],
    ['gaps', planned.gaps],
    ['interfaces', interfaces.all.map((one) => interfaceTruth(one, world))],
  ];
  for (const [name, rows] of tables) {
    await writer.put(
      `truth/${name}.jsonl`,
      rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
      rows.length,
    );
  }
}

function interfaceTruth(one: InterfacePlan['all'][number], world: World): unknown {
  return {
    interfaceId: one.interfaceId,
    address: one.address,
    account: one.account,
    region: one.region,
    from: isoSeconds(one.since),
    to: Number.isFinite(one.until) ? isoSeconds(one.until) : null,
    functions: (world.groups[one.group]?.functions ?? []).map((index) => world.functions[index]?.name),
    because: one.because,
  };
}

/** Rows of one day: hour, interface, true function and version, and what it sent and received there. */
export function attributionLines(world: World, truths: readonly HourTruth[]): string {
  const lines = truths.map(({ hour, interfaceId, functionIndex, version, records, bytesIn, bytesOut }) => {
    const one = world.functions[functionIndex];
    return `${hour},${interfaceId},${one?.account ?? ''},${one?.name ?? ''},${version},${records},${bytesIn},${bytesOut}\n`;
  });
  return `hour,interface_id,account,function,version,records,bytes_in,bytes_out\n${lines.join('')}`;
}
