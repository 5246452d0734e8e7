import { installedPath } from './installed-path.ts';
import { type PackageModule, sightingsOf } from './module-versions.ts';
import type { Evidence } from './sighting.ts';

/** esbuild writes `// node_modules/a/index.js` before each module, webpack `!*** ./node_modules/a/index.js ***!`. */
const COMMENT =
  /^[ \t]{0,40}(?:\/\/ (?:[\w-]{1,40}:)?((?:\.{0,2}\/)?[^\s'"`]{1,400}\.(?:[cm]?[jt]sx?|json))|[ \t]*!\*\*\* ([^\s*]{1,400}) \*\*\*!)[ \t]*$/gm;

interface Options {
  readonly readBeside?: ((path: string) => string | undefined) | undefined;
}

interface Comment {
  readonly source: string;
  readonly start: number;
  readonly line: number;
}

/** The packages that the comments of bundlers name, each with the line of its first module. */
export function pathCommentEvidence(text: string, { readBeside }: Options = {}): Evidence {
  const comments = commentsOf(text);
  const modules: PackageModule[] = comments.flatMap(({ source, start, line }, index) => {
    const path = installedPath(source);
    const end = comments[index + 1]?.start ?? text.length;
    return path === undefined ? [] : [{ path, line, code: text.slice(start, end) }];
  });
  const [first] = comments;
  return {
    sightings: sightingsOf(modules, 'path comment', readBeside),
    // Comments of people look the same: without one that leads into a package they explain nothing.
    explained: modules.length === 0 || first === undefined ? 0 : text.length - first.start,
    incomplete: [],
  };
}

function commentsOf(text: string): readonly Comment[] {
  let line = 1;
  let counted = 0;
  return [...text.matchAll(COMMENT)].map((found) => {
    for (; counted < found.index; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    return { source: found[1] ?? found[2] ?? '', start: found.index, line };
  });
}
