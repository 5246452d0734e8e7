import { TELEMETRY_SOURCES, type TelemetrySource } from '@watertight/monitor/records/telemetry-source.ts';
import type { Command } from 'commander';
import type { Start } from '../command-run.ts';

/** Commands that load and judge telemetry: ingest, detect, watch, explain. */
export function addTelemetry(program: Command, start: Start): void {
  program
    .command('ingest')
    .description('load telemetry into the store; the same object twice changes nothing')
    .argument('<source>', TELEMETRY_SOURCES.join(', '))
    .argument('<path...>', 'files, folders or s3:// URLs')
    .option('--retry', 'try objects again that were quarantined before')
    .action((source: string, paths: string[], { retry = false }: { retry?: boolean }) =>
      start(async (run) =>
        (await import('../commands/telemetry/ingest.ts')).runIngest(run, source, { paths, retry }),
      ),
    );
  const detect = program
    .command('detect')
    .description('compute what is due and print what is new; with files: over them alone, with no store');
  for (const source of TELEMETRY_SOURCES)
    detect.option(`--${source} <file...>`, `${source} files or folders`);
  detect.option('--threat-list <file...>', 'lists of bad addresses and domains: text, CSV or JSON');
  detect.action((options: { threatList?: string[] }) =>
    start(async (run) =>
      (await import('../commands/telemetry/detect.ts')).runDetect(
        run,
        sourceFiles(detect),
        options.threatList,
      ),
    ),
  );
  program
    .command('watch')
    .description('ingest and detect what appears in a folder, until interrupted')
    .argument('<path>', 'folder or s3:// URL to watch')
    .option('--threat-list <file...>', 'lists of bad addresses and domains: text, CSV or JSON')
    .action((path: string, options: { threatList?: string[] }) =>
      start(async (run) =>
        (await import('../commands/telemetry/watch.ts')).runWatch(run, path, options.threatList),
      ),
    );
  program
    .command('explain')
    .description(
      'derive an observation or alert again from its evidence; or tell what a posture rule is about',
    )
    .argument('<id>', 'observation or alert id, or a rule: WT-INV-06')
    .action((id: string) =>
      start(async (run) => (await import('../commands/explain.ts')).runExplain(run, id)),
    );
}

/** `--flow-logs a b` of `detect`, by source. */
function sourceFiles(detect: Command): Partial<Record<TelemetrySource, readonly string[]>> {
  const files: Partial<Record<TelemetrySource, readonly string[]>> = {};
  for (const source of TELEMETRY_SOURCES) {
    const name = source.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const paths: unknown = detect.getOptionValue(name);
    if (Array.isArray(paths)) files[source] = paths.map(String);
  }
  return files;
}
