/**
 * `npm run evaluate -- [simulator|stratus|nab|trials|posture|guard|roles|supply-chain|bundles|trino]… [--data DIR] [--sources DIR] [--trino DIR] [--seeds 1-20] [--size S|M] [--jobs N]`
 * measures detection and prints Markdown. `--data` names the folder of outside data (stratus-scrubbed.jsonl, nab/), `--trino`
 * an unpacked Trino server to run every query on; what needs them is left out, loudly, without them.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownTable } from './markdown-table.ts';
import { evaluateNab, readNab } from './nab.ts';
import { compareDetectors, runChain } from './outlier-trials.ts';
import { evaluateSimulator, simulatorReport } from './simulator.ts';
import { evaluateStratus } from './stratus.ts';
import { TRAFFIC_FAMILIES } from './traffic-families.ts';

const PARTS = [
  'simulator',
  'stratus',
  'nab',
  'trials',
  'posture',
  'guard',
  'roles',
  'supply-chain',
  'bundles',
  'trino',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    sources: { type: 'string' },
    trino: { type: 'string' },
    seeds: { type: 'string', default: '1-20' },
    size: { type: 'string', default: 'M' },
    jobs: { type: 'string', default: '2' },
  },
});
const unknown = positionals.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  process.stderr.write(`Cannot evaluate ${unknown.join(', ')}: the parts are ${PARTS.join(', ')}\n`);
  process.exitCode = 2;
} else {
  for (const part of positionals.length > 0 ? positionals : PARTS) await evaluate(part);
}

async function evaluate(part: string): Promise<void> {
  if (part === 'simulator') return print('Simulator (synthetic)', await simulator());
  if (part === 'trials') return print('Outlier trials (synthetic)', trials());
  if (part === 'trino') return trino();
  if (part === 'bundles') {
    const { evaluateBundles } = await import('./bundles/evaluate-bundles.ts');
    const onTarget = (text: string) => void process.stderr.write(`${text}\n`);
    return print('Bundles', await evaluateBundles({ singly: values.size !== 'S', onTarget }));
  }
  const data = values.data ?? process.env['WATERTIGHT_EVALUATION_DATA'];
  if (data === undefined) {
    process.stderr.write(
      `Not measured: ${part} needs outside data, name its folder with --data DIR or WATERTIGHT_EVALUATION_DATA\n`,
    );
    return;
  }
  if (part === 'stratus') {
    const file = join(place(data, 'detect', 'stratus-scrubbed.jsonl'), 'stratus-scrubbed.jsonl');
    return print('Recorded attack techniques', await evaluateStratus(file));
  }
  if (part === 'posture') {
    const { evaluatePosture } = await import('./posture.ts');
    return print('Posture labels', await evaluatePosture(place(data, 'posture', 'cases.jsonl')));
  }
  if (part === 'roles') {
    const sources = values.sources ?? process.env['WATERTIGHT_HANDLER_SOURCES'];
    if (sources === undefined) {
      process.stderr.write(
        "Not measured: roles needs the handlers' sources, name their folder with --sources DIR\n",
      );
      return;
    }
    const { evaluateRoles } = await import('./roles.ts');
    return print('Roles from code', await evaluateRoles(place(data, 'roles', 'cases.jsonl'), sources));
  }
  if (part === 'supply-chain') {
    const { evaluateSupplyChain } = await import('./supply-chain.ts');
    return print(
      'Advisories of packages',
      await evaluateSupplyChain(join(place(data, 'deps', 'advisories'), 'advisories')),
    );
  }
  if (part === 'guard') {
    const { evaluateGuard } = await import('./guard.ts');
    return print('Event firewall', evaluateGuard(place(data, 'guard', 'attacks.jsonl')));
  }
  print(
    'Numenta Anomaly Benchmark',
    tableOf(evaluateNab(readNab(join(place(data, 'detect', 'nab'), 'nab')))),
  );
}

async function trino(): Promise<void> {
  const home = values.trino ?? process.env['TRINO_HOME'];
  if (home === undefined) {
    process.stderr.write(
      'Not measured: trino needs an unpacked Trino server, name its folder with --trino DIR\n',
    );
    return;
  }
  const { evaluateTrino } = await import('./engines/trino.ts');
  print('Queries on Trino', await evaluateTrino(home));
}

/** `--data` may name the folder of a part, or the folder that holds the folders of all parts. */
function place(data: string, part: string, file: string): string {
  return existsSync(join(data, file)) ? data : join(data, part);
}

async function simulator(): Promise<string> {
  const size = values.size === 'S' ? 'S' : 'M';
  const results = await evaluateSimulator({
    seeds: seedsOf(values.seeds),
    size,
    jobs: Number(values.jobs),
    onSeed: ({ seed }) => process.stderr.write(`seed ${seed} judged\n`),
  });
  return `Size ${size}, seeds ${values.seeds}.\n\n${simulatorReport(results)}`;
}

function trials(): string {
  const chain = [...TRAFFIC_FAMILIES, 'mixed' as const].map((family) => {
    const { found, ...trial } = runChain(family, 8, 1);
    return { ...trial, ...found };
  });
  return `${tableOf(compareDetectors(1_500, 1))}\n\n${tableOf(chain)}`;
}

/** `1-20`, `3` or `1,4,7`. */
function seedsOf(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [first = 1, last = first] = part.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

function tableOf(rows: readonly object[]): string {
  const head = Object.keys(rows[0] ?? {});
  return markdownTable(
    head,
    rows.map((row) =>
      Object.values(row).map((value) => (typeof value === 'number' ? short(value) : String(value))),
    ),
  );
}

function short(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}

function print(title: string, text: string): void {
  process.stdout.write(`## ${title}\n\n${text}\n\n`);
}
