/** Checks what may import what, and what pure folders may touch. See the layer table in ARCHITECTURE.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CATCH_ALL_FOLDERS,
  DEPENDENCY_RULES,
  IMPURE,
  LAYER_RULES,
  PACKAGE_RULES,
  PURE_FOLDERS,
} from './layer-rules.ts';
import { ROOT, reportProblems } from './report-problems.ts';
import { type ImportOf, listFiles, readSourceFiles, type SourceFile } from './source-files.ts';

/** All problems of a set of files, one line each: `path:line: what, rule`. */
export function layerProblems(files: readonly SourceFile[]): readonly string[] {
  return [...files.flatMap(fileProblems), ...cycleProblems(files)];
}

function fileProblems(file: SourceFile): readonly string[] {
  return [
    ...nameProblems(file),
    ...file.imports.flatMap((each) => importProblems(file, each)),
    ...purityProblems(file),
    ...forbiddenTextProblems(file),
  ];
}

function nameProblems({ path }: SourceFile): readonly string[] {
  const parts = path.split('/');
  const problems: string[] = [];
  if (parts.at(-1) === 'index.ts')
    problems.push(`${path}: a file is named after what it exports, not index.ts`);
  const folder = parts.slice(0, -1).find((part) => CATCH_ALL_FOLDERS.includes(part));
  if (folder !== undefined) problems.push(`${path}: ${folder}/ is a catch-all folder`);
  return problems;
}

function importProblems(file: SourceFile, imported: ImportOf): readonly string[] {
  const at = `${file.path}:${imported.line}`;
  const target = imported.path;
  if (target === undefined) return packageProblems(file, imported, at);
  if (target.startsWith('packages/cli/') && isPackage(file.path, ['audit', 'guard', 'monitor', 'console'])) {
    return [`${at}: nobody imports the command line, ${target}`];
  }
  if (file.isTest) return [];
  const rules = 'packages/monitor/src/detections/rules/';
  if (file.path.startsWith(rules) && target.startsWith(rules))
    return [`${at}: a rule imports another rule, ${target}`];
  if (
    target.startsWith('packages/monitor/src/simulate/') &&
    isPackage(file.path, ['audit', 'monitor']) &&
    !isSimulator(file.path)
  ) {
    return [`${at}: the product does not know its simulator, ${target}`];
  }
  const rule = LAYER_RULES.find(({ from }) => isInside(file.path, from));
  if (rule === undefined || isInside(target, rule.from)) return [];
  if (rule.may.some((folder) => isInside(target, folder))) return [];
  const types = rule.mayTypes?.some((folder) => isInside(target, folder)) === true;
  if (types && imported.typeOnly) return [];
  return [`${at}: ${rule.from} may not import ${target}${types ? ' (its types it may)' : ''}`];
}

function isPackage(path: string, names: readonly string[]): boolean {
  return names.some((name) => path.startsWith(`packages/${name}/`));
}

function isSimulator(path: string): boolean {
  return path.startsWith('packages/monitor/src/simulate/');
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function packageProblems(file: SourceFile, { specifier }: ImportOf, at: string): readonly string[] {
  if (file.isTest || !file.path.startsWith('packages/')) return [];
  const problems = PACKAGE_RULES.filter(
    ({ name, only }) => matches(specifier, name) && !only.some((place) => isInside(file.path, place)),
  ).map(({ name, only }) => `${at}: ${name} is imported in ${only.join(', ')} only`);
  if (file.path.startsWith('packages/guard/src/') && !specifier.startsWith('node:')) {
    problems.push(`${at}: the guard has no dependencies, ${specifier}`);
  }
  return problems;
}

function matches(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function purityProblems(file: SourceFile): readonly string[] {
  if (file.isTest || !PURE_FOLDERS.some((folder) => isInside(file.path, folder))) return [];
  return IMPURE.flatMap(({ pattern, name }) => {
    const match = pattern.exec(file.codeOnly);
    if (match === null) return [];
    return [
      `${file.path}:${lineAt(file.codeOnly, match.index)}: ${name} in a pure folder; take it as a value`,
    ];
  });
}

function forbiddenTextProblems(file: SourceFile): readonly string[] {
  if (file.isTest || file.path.startsWith('tools/')) return [];
  const problems: string[] = [];
  const ignored = /\bignore_errors\b/i.exec(file.withoutComments);
  if (ignored !== null) {
    problems.push(
      `${file.path}:${lineAt(file.text, ignored.index)}: ignore_errors hides bad records; count them`,
    );
  }
  if (!file.imports.some(({ specifier }) => /^(node:)?child_process$/.test(specifier))) return problems;
  const shell = /\bshell\s*:|\bexec(?:Sync)?\b/.exec(file.codeOnly);
  if (shell !== null) {
    problems.push(
      `${file.path}:${lineAt(file.text, shell.index)}: no shell; use spawn or execFile with arguments`,
    );
  }
  return problems;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** Import cycles, types included, each once. */
export function cycleProblems(files: readonly SourceFile[]): readonly string[] {
  const graph = new Map(files.map((file) => [file.path, file.imports.flatMap(({ path }) => path ?? [])]));
  const done = new Set<string>();
  const problems: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) problems.push(`import cycle: ${[...trail.slice(start), path].join(' → ')}`);
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return problems;
}

/** SQL files may not hide bad records either. */
export function sqlProblems(path: string, text: string): readonly string[] {
  const code = text.replace(/--[^\n]*/g, '');
  return /\bignore_errors\b/i.test(code) ? [`${path}: ignore_errors hides bad records; count them`] : [];
}

/** Dependency rules of one package.json. */
export function dependencyProblems(path: string, manifest: unknown): readonly string[] {
  if (typeof manifest !== 'object' || manifest === null || !('name' in manifest)) return [`${path}: no name`];
  const allowed = DEPENDENCY_RULES[String(manifest.name)];
  const dependencies = 'dependencies' in manifest ? Object.entries(manifest.dependencies ?? {}) : [];
  return dependencies.flatMap(([name, version]) => {
    const problems: string[] = [];
    if (allowed !== undefined && !allowed.some((pattern) => matches(name, pattern))) {
      problems.push(`${path}: ${name} is not among the dependencies this package may have`);
    }
    if (!/^\d+\.\d+\.\d+[\w.-]*$/.test(String(version)))
      problems.push(`${path}: ${name} needs an exact version`);
    return problems;
  });
}

function main(): void {
  const sql = listFiles(ROOT, ['.sql']).flatMap((path) =>
    sqlProblems(path, readFileSync(join(ROOT, path), 'utf8')),
  );
  const manifests = listFiles(ROOT, ['package.json']).flatMap((path) =>
    dependencyProblems(path, JSON.parse(readFileSync(join(ROOT, path), 'utf8'))),
  );
  reportProblems([...layerProblems(readSourceFiles(ROOT)), ...sql, ...manifests]);
}

if (import.meta.main) main();
