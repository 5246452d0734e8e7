import { answer, type CommandRun, say, withWorkspace } from '../../command-run.ts';
import { EXIT } from '../../exit-codes.ts';
import { incompleteLines, notToldBefore } from '../../incomplete-lines.ts';
import { detectionAnswer } from './detect.ts';
import { checkedPaths } from './ingest.ts';

/** `watertight watch PATH`: ingests what appears in a folder and prints what is new, until interrupted. */
export async function runWatch(
  run: CommandRun,
  path: string,
  threatLists: readonly string[] = [],
): Promise<number> {
  const [place = path] = checkedPaths(run, [path]);
  const lists = checkedPaths(run, threatLists);
  // Each round is an answer of its own: a line each, so that a reader of the stream can parse it.
  const live = {
    ...run,
    targets: run.targets.map((each) =>
      each.format === 'json' ? { ...each, format: 'jsonl' as const } : each,
    ),
  };
  const told = new Set<string>();
  await withWorkspace(run, {}, async (workspace) => {
    say(run, `Watching ${path}; Ctrl-C ends it`);
    await run.monitor.watch(workspace, {
      path: place,
      threatLists: lists,
      signal: run.signal,
      onDetection: (result) => {
        if (result.alerts.length > 0 || result.observations.length > 0) answer(live, detectionAnswer(result));
        for (const line of incompleteLines(notToldBefore(result.incomplete, told))) say(run, line);
      },
    });
  });
  return run.signal.aborted ? EXIT.interrupted : EXIT.ok;
}
