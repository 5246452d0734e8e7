import { closeSync, lstatSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs';
import { cliError } from '../errors.ts';

/**
 * Writes a file whole or not at all. A device or pipe is written to, never replaced; a link keeps pointing where it did.
 * @throws WatertightError WT-E-CLI-05 with the reason
 */
export function writeWhole(named: string, text: string | Iterable<string>): void {
  let file = named;
  let partial = '';
  try {
    const kind = lstatSync(named, { throwIfNoEntry: false });
    if (kind?.isSymbolicLink()) file = realpathSync(named);
    const target = lstatSync(file, { throwIfNoEntry: false });
    if (target !== undefined && !target.isFile()) {
      writePieces(file, text);
      return;
    }
    partial = `${file}.${process.pid}.part`;
    writePieces(partial, text);
    renameSync(partial, file);
  } catch (error) {
    if (partial !== '') rmSync(partial, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw cliError('WT-E-CLI-05', { file, reason }, { cause: error });
  }
}

function writePieces(path: string, text: string | Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of typeof text === 'string' ? [text] : text) writeAll(file, Buffer.from(piece));
  } finally {
    closeSync(file);
  }
}

/** A pipe takes what fits. */
function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
