import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Files that are loaded when one is imported. */
export interface ImportClosure {
  readonly paths: readonly string[];
  /** Lines of all of them. */
  readonly lines: number;
  /** The same without blank lines and comments. */
  readonly codeLines: number;
}

const STATIC = /^(?:import|export)\s+(?!type\b)(?:([^'";]*?)\sfrom\s+)?'(\.[^']+)'/gm;
/** A comment on lines of its own. */
const COMMENT = /^[ \t]*\/\*[\s\S]*?\*\/[ \t]*$/gm;
const DYNAMIC = /\bimport\('(\.[^']+)'\)/g;

/**
 * Files that importing `entry` loads, after types are taken off. `isWhole`: with those that are loaded later, by
 * `import()`.
 */
export function importClosure(entry: string, { isWhole = false } = {}): ImportClosure {
  const lines = new Map<string, number>();
  let codeLines = 0;
  const visit = (path: string) => {
    if (lines.has(path)) return;
    const text = readFileSync(path, 'utf8');
    lines.set(path, text.split('\n').length - 1);
    codeLines += text.replace(COMMENT, '').split('\n').filter(isCode).length;
    for (const target of [...staticImports(text), ...(isWhole ? dynamicImports(text) : [])])
      visit(resolve(dirname(path), target));
  };
  visit(resolve(entry));
  const all = [...lines.values()].reduce((sum, count) => sum + count, 0);
  return { paths: [...lines.keys()], lines: all, codeLines };
}

function isCode(line: string): boolean {
  return line.trim() !== '' && !line.trimStart().startsWith('//');
}

function staticImports(text: string): readonly string[] {
  return [...text.matchAll(STATIC)].flatMap(([, names = '', target = '']) =>
    isTypesOnly(names) ? [] : [target],
  );
}

/** `{ type A, type B }`: nothing is loaded for it. */
function isTypesOnly(names: string): boolean {
  const list = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const parts =
    list
      ?.split(',')
      .map((part) => part.trim())
      .filter(Boolean) ?? [];
  return parts.length > 0 && parts.every((part) => part.startsWith('type '));
}

/** `typeof import('./x.ts')` is a type. */
function dynamicImports(text: string): readonly string[] {
  return [...text.matchAll(DYNAMIC)].flatMap(({ 1: target = '', index }) =>
    text.slice(Math.max(0, index - 8), index).endsWith('typeof ') ? [] : [target],
  );
}
