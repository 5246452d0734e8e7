import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { CommandRun } from '../command-run.ts';
import { cliError } from '../errors.ts';

/**
 * Lines of a file, or of standard input (`-`); a `.json` file that is one document over several lines is one line.
 * @throws WatertightError WT-E-CLI-10 when there is no such file
 */
export async function* linesOf(run: CommandRun, file: string): AsyncGenerator<string> {
  if (file !== '-') {
    const path = resolve(run.cwd, file);
    if (!existsSync(path)) throw cliError('WT-E-CLI-10', { path: file, folder: run.cwd });
    const whole = asOneDocument(path);
    if (whole !== undefined) {
      yield whole;
      return;
    }
    yield* createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
    return;
  }
  yield* createInterface({ input: process.stdin.setEncoding('utf8'), crlfDelay: Number.POSITIVE_INFINITY });
}

function asOneDocument(path: string): string | undefined {
  if (!path.endsWith('.json')) return undefined;
  try {
    return JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
