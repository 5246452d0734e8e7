/** Checks that the docs say what the code does: error codes both ways, doc comments, links. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { AUDIT_ERRORS } from '../packages/audit/src/errors.ts';
import { CLI_ERRORS } from '../packages/cli/src/errors.ts';
import { MONITOR_ERRORS } from '../packages/monitor/src/errors.ts';
import { errorDocProblems, errorVoiceProblems } from './error-tables.ts';
import { ROOT, reportProblems } from './report-problems.ts';
import { readSourceFiles, type SourceFile } from './source-files.ts';

const LEAST_SHARE = 0.8;
const EXPORT = /^export (?:async )?(?:function\*?|const|interface|type|class) (\w+)/;

/** Exports of `files` without a doc comment: a list where fewer than 80 % have one, nothing otherwise. */
export function docCommentProblems(files: readonly SourceFile[]): readonly string[] {
  const exports = files
    .filter((file) => !file.isTest && !file.isGenerated)
    .flatMap((file) => exportsOf(file).map((each) => ({ ...each, path: file.path })));
  const without = exports.filter((each) => !each.documented);
  const needed = Math.ceil(exports.length * LEAST_SHARE);
  if (exports.length - without.length >= needed) return [];
  return [
    `${exports.length - without.length} of ${exports.length} exports have a doc comment, ${needed} needed:`,
    ...without.map(({ path, line, name }) => `${path}:${line}: ${name} has no doc comment`),
  ];
}

function exportsOf({ text }: SourceFile): readonly { name: string; line: number; documented: boolean }[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const name = EXPORT.exec(line)?.[1];
    if (name === undefined) return [];
    return [{ name, line: index + 1, documented: lines[index - 1]?.trim().endsWith('*/') === true }];
  });
}

/** Relative links of a Markdown page that lead nowhere. */
export function linkProblems(root: string, path: string, text: string): readonly string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap((match) => {
    const link = (match[1] ?? '').split('#')[0] ?? '';
    if (link === '' || /^[a-z]+:/.test(link)) return [];
    return existsSync(join(root, dirname(path), link)) ? [] : [`${path}: ${link} does not exist`];
  });
}

/** Markdown pages of the repository: in the root folder and below docs/. */
function pages(): readonly string[] {
  const top = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
  const below = existsSync(join(ROOT, 'docs'))
    ? readdirSync(join(ROOT, 'docs'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
        .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    : [];
  return [...top, ...below];
}

function main(): void {
  const tables = [AUDIT_ERRORS, CLI_ERRORS, MONITOR_ERRORS];
  const errorsPage = join(ROOT, 'docs/errors.md');
  const errors = existsSync(errorsPage) ? readFileSync(errorsPage, 'utf8') : '';
  reportProblems([
    ...errorDocProblems(errors, tables),
    ...errorVoiceProblems(tables),
    ...docCommentProblems(readSourceFiles(ROOT)),
    ...pages().flatMap((path) => linkProblems(ROOT, path, readFileSync(join(ROOT, path), 'utf8'))),
  ]);
}

if (import.meta.main) main();
