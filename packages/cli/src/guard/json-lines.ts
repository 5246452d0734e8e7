import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CommandRun } from '../command-run.ts';
import { cliError } from '../errors.ts';

/** Characters of one line; an event of Lambda has at most 6 MB, in an envelope of a log that escapes it twice. */
const LONGEST_LINE = 64_000_000;

/**
 * Lines of a file, or of standard input (`-`); a `.json` file that is one document over several lines is one line.
 * @throws WatertightError WT-E-CLI-10 when there is no such file, WT-E-CLI-12 when a line is longer than 64 MB
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
    yield* splitLines(createReadStream(path, 'utf8'), LONGEST_LINE);
    return;
  }
  yield* splitLines(process.stdin.setEncoding('utf8'), LONGEST_LINE);
}

/**
 * Lines as JSON Lines has them: ended by a line feed, with or without a carriage return. Node's `readline` ends them at
 * U+2028 and U+2029 as well, which stand unescaped in JSON's strings (RFC 8259, 7).
 * @throws WatertightError WT-E-CLI-12 when a line has more than `longest` characters
 */
export async function* splitLines(chunks: AsyncIterable<string>, longest: number): AsyncGenerator<string> {
  let pieces: string[] = [];
  let length = 0;
  let number = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      pieces.push(chunk.slice(from, end));
      yield withoutReturn(pieces.join(''));
      pieces = [];
      length = 0;
      number += 1;
      from = end + 1;
    }
    pieces.push(chunk.slice(from));
    length += chunk.length - from;
    if (length > longest)
      throw cliError('WT-E-CLI-12', { problem: `line ${number} is longer than ${longest} characters` });
  }
  if (length > 0) yield withoutReturn(pieces.join(''));
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function asOneDocument(path: string): string | undefined {
  if (!path.endsWith('.json')) return undefined;
  try {
    return JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
