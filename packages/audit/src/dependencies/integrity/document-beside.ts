import { WatertightError } from '../../model/watertight-error.ts';
import type { DocumentNode } from '../document/document-node.ts';
import type { ReadingOptions } from '../reading-options.ts';

/** A file beside a list as a document; undefined where it is not there, or broken: who reads it for itself tells that. */
export function documentBeside(
  file: string,
  readBeside: ReadingOptions['readBeside'],
  parse: (text: string, file: string) => DocumentNode | undefined,
): DocumentNode | undefined {
  const text = readBeside?.(file);
  if (text === undefined) return undefined;
  try {
    return parse(text, file);
  } catch (error) {
    if (error instanceof WatertightError) return undefined;
    throw error;
  }
}
