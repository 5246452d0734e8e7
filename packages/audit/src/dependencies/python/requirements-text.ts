/** One logical line of a requirements file. */
export interface RequirementsLine {
  readonly text: string;
  readonly line: number;
  /** Comments behind it and below it, up to the next line: pip-compile writes `# via flask` there. */
  readonly comments: readonly string[];
}

/**
 * Joins lines that end in `\` and takes comments off, as pip does.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */
export function requirementsLines(text: string): readonly RequirementsLine[] {
  const lines: { text: string; line: number; comments: string[] }[] = [];
  let open: { parts: string[]; line: number } | undefined;
  const close = () => {
    if (open === undefined) return;
    const joined = open.parts.join(' ').trim();
    if (joined !== '') lines.push({ text: joined, line: open.line, comments: [] });
    open = undefined;
  };
  let isInComment = false;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const [content, comment]: readonly [string, string?] = isInComment
      ? ['', raw.trim()]
      : withoutComment(raw);
    // pip joins before it takes comments off, but never from a line that is nothing but a comment.
    isInComment = comment !== undefined && raw.endsWith('\\') && !/^\s*#/.test(raw);
    const isContinued = comment === undefined && content.trimEnd().endsWith('\\');
    open ??= { parts: [], line: index + 1 };
    if (open.parts.length === 0 && content.trim() !== '') open.line = index + 1;
    open.parts.push(isContinued ? content.trimEnd().slice(0, -1) : content);
    if (!isContinued) close();
    if (comment !== undefined) lines.at(-1)?.comments.push(comment);
  }
  close();
  return lines;
}

/** A `#` begins a comment at the beginning and behind a blank; in an address it does not. */
function withoutComment(line: string): readonly [string, string?] {
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
    if (at === 0 || /\s/.test(line[at - 1] ?? '')) return [line.slice(0, at), line.slice(at + 1).trim()];
  }
  return [line];
}

/** What a comment of pip-compile or uv says about who needs a package; undefined where there is none. */
export function viaOf(comments: readonly string[]): readonly string[] | undefined {
  const start = comments.findIndex((each) => /^via\b/.test(each));
  if (start < 0) return undefined;
  const [first = '', ...more] = comments.slice(start);
  return [first.replace(/^via\s*/, ''), ...more]
    .flatMap((each) => each.split(/,\s*/))
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
