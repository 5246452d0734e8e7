import { parseArgs } from 'node:util';

/**
 * `npm run bench -- [audit|roles|dependencies|guard|ingest|trail|detect|console]… [--engine-data DIR]`: prints Markdown; exit code 1 when a limit does not
 * hold. Without a part, all of them. DIR holds flow logs and CloudTrail objects in the layout of S3; `audit`, `roles`,
 * `dependencies`, `guard`, `detect` and `console` make their own input.
 */
const PARTS = ['audit', 'roles', 'dependencies', 'guard', 'ingest', 'trail', 'detect', 'console'] as const;

const { values, positionals } = parseArgs({
  options: { 'engine-data': { type: 'string' } },
  allowPositionals: true,
});
const unknown = positionals.filter((part) => !PARTS.some((each) => each === part));
if (unknown.length > 0) {
  console.error(`Cannot measure ${unknown.join(', ')}: the parts are ${PARTS.join(', ')}`);
  process.exitCode = 2;
} else {
  for (const part of PARTS) {
    const isWanted = positionals.length === 0 || positionals.includes(part);
    if (isWanted && !(await measure(part))) process.exitCode = 1;
  }
}

async function measure(part: (typeof PARTS)[number]): Promise<boolean> {
  if (part === 'audit') {
    const access = (await import('./access.ts')).benchAccess();
    return (await import('./scan.ts')).benchScan() && access;
  }
  if (part === 'roles') return (await import('./roles.ts')).benchRoles();
  if (part === 'dependencies') {
    const { benchDependencies, benchPackageMemory } = await import('./dependencies.ts');
    return [benchDependencies(), benchPackageMemory()].every(Boolean);
  }
  if (part === 'guard') return (await import('./guard.ts')).benchGuard();
  if (part === 'console') {
    const lists = await (await import('./console.ts')).benchConsole();
    return (await (await import('./console-load.ts')).benchConsoleLoad()) && lists;
  }
  if (part === 'detect') return (await import('./detect.ts')).benchDetect();
  const data = values['engine-data'] ?? process.env['WATERTIGHT_ENGINE_DATA'];
  if (data === undefined) {
    console.log(
      `Not measured: ${part} needs a folder of objects, name it with --engine-data DIR or WATERTIGHT_ENGINE_DATA.`,
    );
    return true;
  }
  return part === 'ingest'
    ? (await import('./ingest.ts')).benchIngest(data)
    : (await import('./trail.ts')).benchTrail(data);
}
