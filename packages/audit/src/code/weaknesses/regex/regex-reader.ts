import type { RegexDialect } from './regex-syntax.ts';

/** Where the reading of a pattern is. */
export interface RegexReader {
  readonly text: string;
  readonly dialect: RegexDialect;
  at: number;
  depth: number;
  /** The pattern is not one that the language takes. */
  isBad: boolean;
  readonly ignoresCase: boolean;
  readonly dotIsAny: boolean;
  readonly isVerbose: boolean;
}

/** The sign that is read next; empty at the end. */
export function charAt(reader: RegexReader): string {
  return reader.text.charAt(reader.at);
}
