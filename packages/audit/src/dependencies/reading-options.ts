/** What a reader may look at beside its file. */
export interface ReadingOptions {
  /** Text of a file by its path from the folder of the file that is read; undefined where it may not or cannot be read. */
  readonly readBeside?: (path: string) => string | undefined;
  /** Names of the folders in a folder, likewise: workspaces are written with `*`. */
  readonly foldersBeside?: (path: string) => readonly string[];
}

/** An entry that could not be read. */
export interface Unread {
  readonly what: string;
  readonly because: string;
}

/** `file:line`, as gaps name their place. */
export function placeText(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}:${line}`;
}
