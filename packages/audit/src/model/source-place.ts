/** Where something is written: a file relative to the scanned folder, line and column from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}
