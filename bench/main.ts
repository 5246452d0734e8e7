import { parseArgs } from 'node:util';
<<<<<<< HEAD
import { benchAccess } from './access.ts';
import { benchIngest } from './ingest.ts';
import { benchScan } from './scan.ts';

/**
 * `npm run bench -- [audit] [ingest] [--engine-data DIR]`: prints Markdown; exit code 1 when a limit does not hold. Without
 * a part, all of them.
 */
const PARTS = ['audit', 'ingest'];
=======
import { benchDetect } from './detect.ts';
import { benchIngest } from './ingest.ts';
import { benchTrail } from './trail.ts';

/**
 * `npm run bench -- [ingest|trail|detect]… --engine-data DIR`: prints Markdown; exit code 1 when a limit does not hold.
 * DIR holds flow logs and CloudTrail objects in the layout of S3; `detect` needs none, it simulates.
 */
>>>>>>> watch
const { values, positionals } = parseArgs({
  options: { 'engine-data': { type: 'string' } },
  allowPositionals: true,
});
<<<<<<< HEAD
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
=======
const data = values['engine-data'] ?? process.env['WATERTIGHT_ENGINE_DATA'];
const parts = positionals.length > 0 ? positionals : ['ingest', 'trail', 'detect'];
for (const part of parts) if (!measure(part)) process.exitCode = 1;

function measure(part: string): boolean {
  if (part === 'detect') return benchDetect();
  if (part !== 'ingest' && part !== 'trail') {
    console.log(`Cannot measure ${part}: the parts are ingest, trail, detect`);
    return false;
  }
  if (data === undefined) {
    console.log(
      `Not measured: ${part} needs a folder of objects, name it with --engine-data DIR or WATERTIGHT_ENGINE_DATA.`,
    );
    return true;
  }
  return part === 'ingest' ? benchIngest(data) : benchTrail(data);
>>>>>>> watch
}
