import { type CommandRun, say, withWorkspace } from '../command-run.ts';
import { buildConsole, openBrowser, type Served, serveWorkspace, untilAborted } from '../commands/serve.ts';
import { EXIT } from '../exit-codes.ts';
import type { DetectionResult, WorkspacePort } from '../monitor-port.ts';
import { type DemoFolder, demoFolder } from './demo-folder.ts';
import { detectDemo, ingestDemo, simulateDemo } from './fill-demo.ts';
import { liveAttempts } from './live-attempts.ts';
import { scanDemo } from './posture/scan-demo.ts';

/** Flags of `watertight demo` that are about the console. */
export interface ConsoleDemoFlags {
  readonly open: boolean;
  readonly port: number;
  /** Forgets the store of the last demo. */
  readonly reset: boolean;
  /** A folder that the command line names. */
  readonly data: string | undefined;
}

/**
 * The demo in a browser: what the first page shows is ingested, then the console opens; the rest comes and detection runs
 * while the first page is read. Attacks go on until Ctrl-C.
 */
export async function runConsoleDemo(run: CommandRun, flags: ConsoleDemoFlags): Promise<number> {
  const folder = demoFolder(run, flags);
  // In a checkout the console may have to be built: that takes as long as the telemetry does. Serving tells a mistake.
  const built = buildConsole().catch(() => undefined);
  if (!folder.isReady) await simulateDemo(run, folder.telemetry);
  await withWorkspace(run, { data: folder.data }, async (workspace) => {
    if (!folder.isReady) await ingestDemo(run, workspace, { folder: folder.telemetry, part: 'first' });
    await built;
    const served = await serveWorkspace(run, workspace, {
      host: '127.0.0.1',
      port: flags.port,
      open: flags.open,
      watch: [],
      asOf: 'latest',
      mode: 'demo',
    });
    try {
      say(run, `\nWatertight console, with demo data: ${served.link()}`);
      say(run, 'The link signs in one browser. Ctrl-C ends the demo; --terminal tells it here instead.');
      if (flags.open) openBrowser(served.link());
      await goOn(run, workspace, { served, folder });
    } finally {
      await served.close();
    }
  });
  return run.signal.aborted ? EXIT.interrupted : EXIT.ok;
}

/** What happens while people look: detection where it is due, then one attempt after the other. */
async function goOn(
  run: CommandRun,
  workspace: WorkspacePort,
  { served, folder }: { served: Served; folder: DemoFolder },
): Promise<void> {
  const tell = ({ observations, alerts }: DetectionResult) =>
    served.announce({ kind: 'detection', observations: observations.length, alerts: alerts.length });
  if (!folder.isReady) {
    await ingestDemo(run, workspace, { folder: folder.telemetry, part: 'rest' });
    served.refresh();
    tell(await detectDemo(run, workspace));
    await scanDemo(run, workspace, {
      data: folder.data,
      project: `${folder.telemetry}-project`,
      asOf: served.asOf(),
    });
    served.announce({ kind: 'scan', observations: 0, alerts: 0 });
    folder.done();
  }
  const attempts = liveAttempts(run, workspace, {
    folder: `${folder.telemetry}-live`,
    signal: run.signal,
    clock: served.asOf,
    onAttempt: () => served.announce({ kind: 'detection', observations: 1, alerts: 0 }),
    onDetection: tell,
  });
  await untilAborted(run.signal);
  await attempts;
}
