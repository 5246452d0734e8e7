import { auditError } from '../../errors.ts';
import type { WatertightError } from '../../model/watertight-error.ts';
import { DOCUMENT_LIMITS, type DocumentNode, kindText, type MapNode } from './document-node.ts';

/** The error of a source of packages that cannot be read at all. */
export function unreadable(file: string, because: string, line?: number): WatertightError {
  return auditError(
    'WT-E-LOCKFILE-01',
    { because },
    { at: { file, ...(line === undefined ? {} : { line }) } },
  );
}

/** @throws WatertightError WT-E-LOCKFILE-01 for more text than is read */
export function checkLength(text: string, file: string): void {
  if (text.length > DOCUMENT_LIMITS.characters)
    throw unreadable(file, `at most ${DOCUMENT_LIMITS.characters} characters, ${text.length} seen`);
}

/**
 * The document as a map.
 * @throws WatertightError WT-E-LOCKFILE-01 for null, lists and texts: an empty list of packages would be a lie
 */
export function asMap(node: DocumentNode | undefined, file: string): MapNode {
  if (node?.kind === 'map') return node;
  throw unreadable(file, `an object at the top, ${kindText(node)} seen`, node?.line);
}

/** Counts values and levels while a document is made. */
export class DocumentBudget {
  readonly #file: string;
  #made = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** @throws WatertightError WT-E-LOCKFILE-01 when there are too many values, or too deep ones */
  take(depth: number, line: number): void {
    this.#made += 1;
    if (depth > DOCUMENT_LIMITS.depth)
      throw unreadable(this.#file, `at most ${DOCUMENT_LIMITS.depth} levels deep`, line);
    if (this.#made > DOCUMENT_LIMITS.nodes)
      throw unreadable(this.#file, `at most ${DOCUMENT_LIMITS.nodes} values`, line);
  }
}
