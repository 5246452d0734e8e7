/** Lines that one commit added to one file. */
export interface AddedLines {
  readonly commit: string;
  readonly file: string;
  readonly text: string;
  /** Line numbers in the file, one for each line of the text. */
  readonly numbers: readonly number[];
}

/** Characters of one file in one commit that are kept. */
const MOST_CHARACTERS = 10_000_000;
const HUNK = /^@@ -\d{1,10}(?:,(\d{1,10}))? \+(\d{1,10})(?:,(\d{1,10}))? @@/;

/** The line that `git log` is told to print before each commit; no patch has such a line outside of a hunk. */
export const COMMIT_MARK = 'watertight-commit ';

/**
 * Reads patches line by line, as `git log -p -U0 --format=watertight-commit %H` prints them. A hunk says how many lines it has, so
 * that no content is taken for a header.
 * @returns what a line completes, if anything; without a line, the rest
 */
export function createPatchReader(): (line?: string) => AddedLines | undefined {
  let commit = '';
  let file: string | undefined;
  let lines: string[] = [];
  let numbers: number[] = [];
  let length = 0;
  let left = { removed: 0, added: 0, next: 0 };
  const taken = (): AddedLines | undefined => {
    const done =
      file === undefined || lines.length === 0
        ? undefined
        : { commit, file, text: lines.join('\n'), numbers };
    lines = [];
    numbers = [];
    length = 0;
    return done;
  };
  const addLine = (line: string) => {
    if (length + line.length <= MOST_CHARACTERS) {
      lines.push(line.slice(1));
      numbers.push(left.next);
      length += line.length;
    }
    left = { ...left, added: left.added - 1, next: left.next + 1 };
  };
  return (line) => {
    if (line === undefined) return taken();
    if (line.startsWith('\\')) return undefined;
    if (left.removed > 0 && line.startsWith('-')) left = { ...left, removed: left.removed - 1 };
    else if (left.added > 0 && line.startsWith('+')) addLine(line);
    else if (line.startsWith(COMMIT_MARK)) {
      const done = taken();
      commit = line.slice(COMMIT_MARK.length).trim();
      file = undefined;
      return done;
    } else if (line.startsWith('diff --git ')) {
      const done = taken();
      file = undefined;
      return done;
    } else if (line.startsWith('+++ ')) file = fileOf(line.slice(4));
    else left = hunkOf(line) ?? { removed: 0, added: 0, next: 0 };
    return undefined;
  };
}

function hunkOf(line: string): { removed: number; added: number; next: number } | undefined {
  const hunk = HUNK.exec(line);
  if (hunk === null) return undefined;
  return { removed: Number(hunk[1] ?? 1), added: Number(hunk[3] ?? 1), next: Number(hunk[2]) };
}

/** `b/src/app.js`; undefined for `/dev/null`. Names with odd characters stand in quotes. */
function fileOf(text: string): string | undefined {
  const name = text.startsWith('"') ? text.slice(1, text.lastIndexOf('"')) : text.replace(/\t.*$/, '');
  return name.startsWith('b/') ? name.slice(2) : undefined;
}
