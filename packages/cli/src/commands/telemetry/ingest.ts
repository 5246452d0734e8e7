import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { IngestSummary } from '@watertight/monitor/ingest-tally.ts';
import {
  isTelemetrySource,
  TELEMETRY_SOURCES,
  type TelemetrySource,
} from '@watertight/monitor/records/telemetry-source.ts';
import { answer, type CommandRun, finish, say, withWorkspace } from '../../command-run.ts';
import { cliError } from '../../errors.ts';
import { incompleteLines } from '../../incomplete-lines.ts';
import type { WorkspacePort } from '../../monitor-port.ts';
import { suggestion } from '../../nearest-word.ts';
import { countText, plural } from '../../output/number-text.ts';
import { cell, type Table } from '../../output/table.ts';

/** `watertight ingest SOURCE PATH…`: loads telemetry into the store; the same object twice changes nothing. */
export async function runIngest(
  run: CommandRun,
  source: string,
  { paths, retry }: { readonly paths: readonly string[]; readonly retry: boolean },
): Promise<number> {
  if (!isTelemetrySource(source)) {
    const problem = `${source} is not a telemetry source, ${suggestion(source, TELEMETRY_SOURCES)}`;
    throw cliError('WT-E-CLI-01', { problem, command: 'watertight ingest' });
  }
  const checked = checkedPaths(run, paths);
  const summary = await withWorkspace(run, {}, (workspace) =>
    ingestPaths(run, workspace, { source, paths: checked, ...(retry ? { retry } : {}) }),
  );
  answer(run, {
    document: { schema: 'watertight/ingest/1', ...summary },
    tables: [ingestTable([summary])],
  });
  for (const line of incompleteLines(summary.incomplete)) say(run, line);
  const objects = Object.values(summary.objects).reduce((sum, count) => sum + count, 0);
  if (objects === 0) say(run, `Nothing to ingest: no ${source} object found in ${paths.join(', ')}`);
  else if (!run.settings.quiet) say(run, 'Next: watertight detect');
  return finish(run, { found: [], incomplete: objects === 0 || summary.incomplete.length > 0 });
}

/** Ingests one source, with progress. */
export async function ingestPaths(
  run: CommandRun,
  workspace: WorkspacePort,
  request: { source: TelemetrySource; paths: readonly string[]; retry?: boolean },
): Promise<IngestSummary> {
  return run.monitor.ingest(workspace, {
    ...request,
    offline: run.settings.offline,
    onProgress: ({ objects, records, current }) =>
      run.progress.update(
        `ingest ${request.source}  ${countText(objects)} objects  ${plural(records, 'record')}  ${current}`,
      ),
  });
}

/** Absolute paths; a path that does not exist is an error before anything is opened or loaded. */
export function checkedPaths(run: CommandRun, paths: readonly string[]): readonly string[] {
  return paths.map((path) => checkedPath(run, path));
}

function checkedPath(run: CommandRun, path: string): string {
  if (path.startsWith('s3://')) {
    if (run.settings.offline) throw cliError('WT-E-CLI-09', { path });
    return path;
  }
  const absolute = resolve(run.cwd, path);
  // A pattern that the shell left alone is expanded, or found empty, by the ingest itself.
  if (!/[*?[{]/.test(path) && !existsSync(absolute)) throw cliError('WT-E-CLI-10', { path, folder: run.cwd });
  return absolute;
}

/** What was loaded, one row a source. */
export function ingestTable(summaries: readonly IngestSummary[]): Table {
  return {
    title: 'Ingested telemetry',
    columns: [
      { title: 'Source' },
      { title: 'Loaded', group: 'Objects', align: 'right' },
      { title: 'Known', group: 'Objects', align: 'right' },
      { title: 'Replaced', group: 'Objects', align: 'right' },
      { title: 'Other', group: 'Objects', align: 'right' },
      { title: 'Quarantined', group: 'Objects', align: 'right' },
      { title: 'Good', group: 'Records', align: 'right' },
      { title: 'Bad', group: 'Records', align: 'right' },
    ],
    rows: summaries.map(({ source, objects, records, badRecords }) => [
      cell(source),
      cell(objects.loaded, countText(objects.loaded)),
      cell(objects.skipped, countText(objects.skipped)),
      cell(objects.replaced, countText(objects.replaced)),
      cell(objects.recognised, countText(objects.recognised)),
      bad(objects.quarantined),
      cell(records, countText(records)),
      bad(badRecords),
    ]),
  };
}

function bad(count: number) {
  return count === 0 ? cell(0) : { value: count, text: countText(count), tone: 'bad' as const };
}
