/** Checks the sizes that keep the code easy to read. The numbers were chosen by measuring well-kept projects. */
import { execFileSync } from 'node:child_process';
import { functionsOf } from './function-sizes.ts';
import { ROOT, reportProblems } from './report-problems.ts';
import { readSourceFiles, type SourceFile } from './source-files.ts';

/** Limits; sources are TypeScript files that are neither tests nor generated. */
export const LIMITS = {
  indexShare: 0.02,
  fileLinesMedian: 70,
  fileLinesP95: 220,
  fileLines: 400,
  longFileLines: 300,
  longFileShare: 0.02,
  functionLines: 80,
  longFunctionLines: 50,
  longFunctionShare: 0.02,
  parameters: 3,
  // Tools insist on twelve of these places (dot files, manifests, configurations, GitHub's action.yml, pre-commit's hooks).
  rootEntries: 22,
  folderDepth: 6,
  flatFolder: 25,
} as const;

/** All problems of a set of files, one line each. */
export function sizeProblems(files: readonly SourceFile[]): readonly string[] {
  const sources = files.filter((file) => !file.isTest && !file.isGenerated);
  return [
    ...fileProblems(sources),
    ...functionProblems(sources),
    ...folderProblems(sources),
    ...files.flatMap(markProblems),
  ];
}

function fileProblems(sources: readonly SourceFile[]): readonly string[] {
  const sizes = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
  const lines = sizes.map((each) => each.lines).sort((a, b) => a - b);
  const long = sizes.filter((each) => each.lines > LIMITS.longFileLines);
  const index = sources.filter(({ path }) => /\/index\.[^/]*$/.test(path));
  return [
    ...sizes
      .filter((each) => each.lines > LIMITS.fileLines)
      .map(({ path, lines: count }) => `${path}: ${count} lines, at most ${LIMITS.fileLines}`),
    ...above('median file lines', quantile(lines, 0.5), LIMITS.fileLinesMedian),
    ...above('95th percentile of file lines', quantile(lines, 0.95), LIMITS.fileLinesP95),
    ...share('files over 300 lines', { part: long, whole: sources, limit: LIMITS.longFileShare }),
    ...share('files called index', { part: index, whole: sources, limit: LIMITS.indexShare }),
  ];
}

function functionProblems(sources: readonly SourceFile[]): readonly string[] {
  // Measured in text, and the quotes of JSX's prose are no strings: the linter measures components.
  const plain = sources.filter(({ path }) => !path.endsWith('.tsx'));
  const all = plain.flatMap((file) =>
    functionsOf(file.codeOnly).map((each) => ({ ...each, path: file.path })),
  );
  const long = all
    .filter((each) => each.lines > LIMITS.longFunctionLines)
    .map((each) => ({ path: `${each.path}:${each.line} ${each.name} (${each.lines})` }));
  return [
    ...all
      .filter((each) => each.lines > LIMITS.functionLines)
      .map(
        (each) =>
          `${each.path}:${each.line}: ${each.name} has ${each.lines} lines, at most ${LIMITS.functionLines}`,
      ),
    ...all
      .filter((each) => each.parameters > LIMITS.parameters)
      .map(
        (each) =>
          `${each.path}:${each.line}: ${each.name} has ${each.parameters} parameters, at most ${LIMITS.parameters}`,
      ),
    ...share('functions over 50 lines', { part: long, whole: all, limit: LIMITS.longFunctionShare }),
  ];
}

function folderProblems(sources: readonly SourceFile[]): readonly string[] {
  const folders = Map.groupBy(sources, ({ path }) => path.split('/').slice(0, -1).join('/'));
  return [...folders].flatMap(([folder, files]) => {
    const problems: string[] = [];
    if (folder.split('/').length > LIMITS.folderDepth) {
      problems.push(`${folder}: ${folder.split('/').length} folders deep, at most ${LIMITS.folderDepth}`);
    }
    if (files.length > LIMITS.flatFolder) {
      problems.push(`${folder}: ${files.length} source files, at most ${LIMITS.flatFolder}`);
    }
    return problems;
  });
}

/** Marks of unfinished work belong in the issue tracker. The words are put together here so as not to match. */
const MARKS = new RegExp(`\\b(?:${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b`);

function markProblems({ path, text }: SourceFile): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (MARKS.test(line) ? [`${path}:${index + 1}: open an issue instead`] : []));
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}

function above(name: string, value: number, limit: number): readonly string[] {
  return value > limit ? [`${name}: ${value}, at most ${limit}`] : [];
}

function share(
  name: string,
  { part, whole, limit }: { part: readonly { path: string }[]; whole: readonly unknown[]; limit: number },
): readonly string[] {
  // One in a small set is not a trend.
  if (part.length <= Math.max(1, limit * whole.length)) return [];
  return [
    `${name}: ${part.length} of ${whole.length}, at most ${limit * 100} %: ${part.map((each) => each.path).join(', ')}`,
  ];
}

/** Entries of the root folder that are in the repository. */
export function rootProblems(paths: readonly string[]): readonly string[] {
  const entries = new Set(paths.map((path) => path.split('/')[0]));
  return above('entries in the root folder', entries.size, LIMITS.rootEntries);
}

function trackedFiles(): readonly string[] {
  try {
    return execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);
  } catch {
    // A source archive without git: nothing can be said about what is tracked.
    return [];
  }
}

if (import.meta.main)
  reportProblems([...sizeProblems(readSourceFiles(ROOT)), ...rootProblems(trackedFiles())]);
