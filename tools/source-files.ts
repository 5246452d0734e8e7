import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { type CodeText, codeText } from './code-text.ts';

/** One import or re-export of a file. */
export interface ImportOf {
  /** As written: `./table.ts`, `node:fs`, `@watertight/audit/model/entity.ts`. */
  readonly specifier: string;
  /** Path inside the repository, or undefined for packages and builtins. */
  readonly path: string | undefined;
  readonly typeOnly: boolean;
  readonly line: number;
}

/** One TypeScript file of the repository. */
export interface SourceFile extends CodeText {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly ImportOf[];
  readonly isTest: boolean;
  readonly isGenerated: boolean;
}

const ROOTS = ['packages', 'tools', 'bench', 'evaluate'];
const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.git']);

/** All files below the source folders of `root` whose name ends in one of `endings`, sorted. */
export function listFiles(
  root: string,
  endings: readonly string[],
  folders: readonly string[] = ROOTS,
): readonly string[] {
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (SKIPPED.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (endings.some((ending) => entry.name.endsWith(ending))) {
        found.push(relative(root, path).split(sep).join('/'));
      }
    }
  };
  for (const folder of folders) if (existsSync(join(root, folder))) walk(join(root, folder));
  return found.sort();
}

/** Every TypeScript file, with its imports. */
export function readSourceFiles(root: string): readonly SourceFile[] {
  return listFiles(root, ['.ts', '.tsx']).map((path) =>
    sourceFile(path, readFileSync(join(root, path), 'utf8')),
  );
}

/** A source file from its text; tests build bad ones with it. */
export function sourceFile(path: string, text: string): SourceFile {
  const code = codeText(text);
  return {
    path,
    text,
    ...code,
    imports: importsOf(path, code),
    isTest: /\.(?:test|cases)\.ts$/.test(path),
    isGenerated: path.endsWith('.generated.ts'),
  };
}

const STATIC = /\b(?:import|export)\s+(type\s)?[^;'"()]*?\bfrom\s*(['"])([^'"\n]+)\2/g;
const BARE = /\bimport\s*(['"])([^'"\n]+)\1/g;
const DYNAMIC = /\bimport\s*\(\s*(['"`])([^'"`\n$]+)/g;

function importsOf(path: string, code: CodeText): readonly ImportOf[] {
  const text = code.withoutComments;
  const make = (match: RegExpExecArray, specifier: string, typeOnly: boolean): ImportOf[] => {
    // A keyword that is blank in the code lies inside a string.
    if (code.codeOnly[match.index] === ' ') return [];
    const line = text.slice(0, match.index).split('\n').length;
    return [{ specifier, path: resolvedPath(path, specifier), typeOnly, line }];
  };
  return [
    ...[...text.matchAll(STATIC)].flatMap((match) =>
      make(match, match[3] ?? '', isTypeOnly(match[0], match[1])),
    ),
    ...[...text.matchAll(BARE)].flatMap((match) => make(match, match[2] ?? '', false)),
    ...[...text.matchAll(DYNAMIC)].flatMap((match) => make(match, match[2] ?? '', false)),
  ];
}

/** `import type {…}`, or every name inside the braces marked `type`. */
function isTypeOnly(statement: string, keyword: string | undefined): boolean {
  if (keyword !== undefined) return true;
  const names = /^\w+\s*\{([^}]*)\}\s*from/.exec(statement)?.[1];
  if (names === undefined) return false;
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .every((name) => name.startsWith('type '));
}

function resolvedPath(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier));
  const ours = /^@watertight\/([^/]+)\/(.+)$/.exec(specifier);
  return ours === null ? undefined : `packages/${ours[1]}/src/${ours[2]}`;
}
