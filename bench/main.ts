import { parseArgs } from 'node:util';
import { benchAccess } from './access.ts';
import { benchIngest } from './ingest.ts';
import { benchScan } from './scan.ts';

/**
 * `npm run bench -- [audit] [ingest] [--engine-data DIR]`: prints Markdown; exit code 1 when a limit does not hold. Without
 * a part, all of them.
 */
const PARTS = ['audit', 'ingest'];
const { values, positionals } = parseArgs({
  options: { 'engine-data': { type: 'string' } },
  allowPositionals: true,
});
const unknown = positionals.filter((part) => !PARTS.includes(part));
const wants = (part: string) => positionals.length === 0 || positionals.includes(part);
if (unknown.length > 0) {
  console.error(`Cannot measure ${unknown.join(', ')}: the parts are ${PARTS.join(', ')}`);
  process.exitCode = 2;
} else {
  if (wants('audit') && !benchAudit()) process.exitCode = 1;
  if (wants('ingest') && !ingest()) process.exitCode = 1;
}

function benchAudit(): boolean {
  const access = benchAccess();
  return benchScan() && access;
}

function ingest(): boolean {
  const data = values['engine-data'] ?? process.env['WATERTIGHT_ENGINE_DATA'];
  if (data !== undefined) return benchIngest(data);
  console.log(
    'Ingest is not measured: name a folder of flow logs with --engine-data DIR or WATERTIGHT_ENGINE_DATA.',
  );
  return true;
}
