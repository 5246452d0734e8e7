import { parseArgs } from 'node:util';
import { benchAccess } from './access.ts';
import { benchGuard } from './guard.ts';
import { benchIngest } from './ingest.ts';

/**
 * `npm run bench -- [access] [guard] [ingest] --engine-data DIR`: prints Markdown; exit code 1 when a limit does not
 * hold. Without names everything is measured.
 */
const { values, positionals } = parseArgs({
  options: { 'engine-data': { type: 'string' } },
  allowPositionals: true,
});
const data = values['engine-data'] ?? process.env['WATERTIGHT_ENGINE_DATA'];
const isAsked = (name: string) => positionals.length === 0 || positionals.includes(name);
if (isAsked('access') && !benchAccess()) process.exitCode = 1;
if (isAsked('guard') && !(await benchGuard())) process.exitCode = 1;
if (isAsked('ingest')) {
  if (data === undefined) {
    console.log(
      'Ingest is not measured: name a folder of flow logs with --engine-data DIR or WATERTIGHT_ENGINE_DATA.',
    );
  } else if (!benchIngest(data)) process.exitCode = 1;
}
