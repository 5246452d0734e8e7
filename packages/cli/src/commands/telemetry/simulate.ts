import { resolve } from 'node:path';
import { answer, type CommandRun, say } from '../../command-run.ts';
import { cliError } from '../../errors.ts';
import type { SimulationManifest, SimulationSize } from '../../monitor-port.ts';
import { cell, type Table } from '../../output/table.ts';

const SIZES: readonly SimulationSize[] = ['S', 'M', 'L'];

/** `watertight simulate --seed N --size S|M|L --out DIR`: the same seed gives the same bytes. */
export async function runSimulate(
  run: CommandRun,
  options: { seed: number; size: string; out: string },
): Promise<number> {
  const size = SIZES.find((known) => known === options.size);
  if (size === undefined) {
    const problem = `--size must be one of ${SIZES.join(', ')}, ${options.size} given`;
    throw cliError('WT-E-CLI-01', { problem, command: 'watertight simulate' });
  }
  const out = resolve(run.cwd, options.out);
  const manifest = await run.monitor.simulate({
    seed: options.seed,
    size,
    out,
    onProgress: (text) => run.progress.update(`simulate  ${text}`),
  });
  answer(run, {
    document: { schema: 'watertight/simulation/1', ...manifest },
    tables: [manifestTable(manifest)],
  });
  say(run, `Written to ${out}; load it with: watertight ingest cloudtrail ${out}/cloudtrail`);
  return 0;
}

function manifestTable(manifest: SimulationManifest): Table {
  return {
    title: 'Simulated telemetry',
    columns: [{ title: 'What' }, { title: 'Value' }],
    rows: Object.entries(manifest).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[cell(name), cell(value)]] : [],
    ),
  };
}
