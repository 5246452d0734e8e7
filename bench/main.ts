import { parseArgs } from 'node:util';
import { benchAccess } from './access.ts';
import { benchIngest } from './ingest.ts';

/** `npm run bench -- [ingest] --engine-data DIR`: prints Markdown; exit code 1 when a limit does not hold. */
const { values } = parseArgs({ options: { 'engine-data': { type: 'string' } }, allowPositionals: true });
const data = values['engine-data'] ?? process.env['WATERTIGHT_ENGINE_DATA'];
if (!benchAccess()) process.exitCode = 1;
if (data === undefined) {
  console.log(
    'Ingest is not measured: name a folder of flow logs with --engine-data DIR or WATERTIGHT_ENGINE_DATA.',
  );
} else if (!benchIngest(data)) process.exitCode = 1;
