import { resolve } from 'node:path';
import { answer, type CommandRun, say, withWorkspace } from '../command-run.ts';
import { EXIT } from '../exit-codes.ts';
import { incompleteLines } from '../incomplete-lines.ts';
import { detectionAnswer } from './detect.ts';

/** `watertight watch PATH`: ingests what appears in a folder and prints what is new, until interrupted. */
export async function runWatch(run: CommandRun, path: string): Promise<number> {
  await withWorkspace(run, {}, async (workspace) => {
    say(run, `Watching ${path}; Ctrl-C ends it`);
    await run.monitor.watch(workspace, {
      path: resolve(run.cwd, path),
      signal: run.signal,
      onDetection: (result) => {
        if (result.alerts.length > 0 || result.observations.length > 0) answer(run, detectionAnswer(result));
        for (const line of incompleteLines(result.incomplete)) say(run, line);
      },
    });
  });
  return run.signal.aborted ? EXIT.interrupted : EXIT.ok;
}
