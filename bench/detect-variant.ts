import { join } from 'node:path';
import { detect } from '../packages/monitor/src/detect.ts';
import { ingest } from '../packages/monitor/src/ingest.ts';
import { simulate } from '../packages/monitor/src/simulate/simulate.ts';
import { watchedSources } from '../packages/monitor/src/watched-sources.ts';
import { openWorkspace } from '../packages/monitor/src/workspace.ts';

/**
 * Steps of the detection benchmark, each in a process of its own: `prepare FOLDER` simulates and ingests an organisation;
 * `days FOLDER N END` judges the N days before END (epoch seconds) again. Prints one JSON line.
 */
const [, , step = '', folder = '', count = '1', end = '0'] = process.argv;
if (step === 'prepare') await prepare();
else await judge(Number(count), Number(end));

async function prepare(): Promise<void> {
  const telemetry = join(folder, 'telemetry');
  const { functions, end: last } = await simulate({ seed: 7, size: 'M', out: telemetry });
  const workspace = await openWorkspace({ data: join(folder, 'store') });
  let records = 0;
  for (const { source, paths } of (await watchedSources(telemetry)).sources) {
    records += (await ingest(workspace, { source, paths })).records;
  }
  await workspace.close();
  console.log(JSON.stringify({ functions, end: Date.parse(last) / 1000, records }));
}

async function judge(days: number, until: number): Promise<void> {
  const workspace = await openWorkspace({ data: join(folder, 'store') });
  const since = until - days * 86_400;
  const { observations } = await detect(workspace, { now: new Date(until * 1000).toISOString(), since });
  await workspace.close();
  console.log(JSON.stringify({ observations: observations.length }));
}
