import packageJson from '../../package.json' with { type: 'json' };
import { answer, type CommandRun } from '../command-run.ts';
import { cell } from '../output/table.ts';

/** This package's version. */
export const VERSION: string = packageJson.version;

/** `watertight version`: ours and Node's, for bug reports. */
export function runVersion(run: CommandRun): number {
  const node = process.version;
  const platform = `${process.platform}-${process.arch}`;
  answer(run, {
    document: { schema: 'watertight/version/1', version: VERSION, node, platform },
    tables: [
      {
        title: `watertight ${VERSION}`,
        columns: [{ title: 'Node.js' }, { title: 'Platform' }],
        rows: [[cell(node), cell(platform)]],
      },
    ],
  });
  return 0;
}
