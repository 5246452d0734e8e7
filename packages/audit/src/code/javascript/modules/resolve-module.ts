import type { CodeProject } from '../../aws-call.ts';
import { findFile } from './find-file.ts';
import { folderOf, foldersUp, joinPath } from './project-path.ts';
import { isRecord, readJson, recordField, textField } from './read-json.ts';

/** What an import names: a file of the project, a package, or nothing that is there. */
export type ResolvedModule =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'missing'; readonly because: string };

/** Conditions of package.json's `imports` and `exports`, best first. */
const CONDITIONS = ['node', 'import', 'require', 'default', 'types'];
const MOST_FOLDERS = 400;
const LONGEST_CHAIN = 6;

/** Finds what an import in a file means. */
export function resolveModule(project: CodeProject, from: string, specifier: string): ResolvedModule {
  if (/^\.{0,2}\//u.test(specifier) || specifier === '.' || specifier === '..') {
    return specifier.startsWith('/')
      ? resolveAbsolute(project, specifier)
      : resolveRelative(project, from, specifier);
  }
  if (specifier.startsWith('#')) {
    const mapped = resolveSubpath(project, from, specifier);
    if (mapped !== undefined) return mapped;
  }
  const aliased = resolveAlias(project, from, specifier);
  if (aliased !== undefined) return { kind: 'file', path: aliased };
  const own = specifier.startsWith('node:') ? undefined : resolveWorkspace(project, specifier);
  return own === undefined ? { kind: 'package', name: specifier } : { kind: 'file', path: own };
}

function resolveRelative(project: CodeProject, from: string, specifier: string): ResolvedModule {
  const path = joinPath(folderOf(from), specifier.replace(/[?#].*$/u, ''));
  if (path === undefined) return { kind: 'missing', because: 'it lies outside the project' };
  const found = findFile(project, path);
  return found === undefined
    ? { kind: 'missing', because: 'no such file in the project' }
    : { kind: 'file', path: found };
}

/** Layers are unpacked to `/opt`: their sources are a folder of the project. */
function resolveAbsolute(project: CodeProject, specifier: string): ResolvedModule {
  const inLayer = /^\/opt\/(.+)$/u.exec(specifier)?.[1];
  if (inLayer === undefined) return { kind: 'missing', because: 'it is a path of the machine that runs it' };
  for (const folder of foldersBelow(project)) {
    for (const path of [inLayer, inLayer.replace(/^nodejs\//u, '')]) {
      const candidate = joinPath(folder, path);
      const found = candidate === undefined || candidate === '' ? undefined : findFile(project, candidate);
      if (found !== undefined) return { kind: 'file', path: found };
    }
  }
  return { kind: 'missing', because: 'the layer is not part of the project' };
}

const FOLDERS = new WeakMap<CodeProject, readonly string[]>();

/** Folders of the project, outermost first, without packages. */
function foldersBelow(project: CodeProject): readonly string[] {
  const known = FOLDERS.get(project);
  if (known !== undefined) return known;
  const folders = [''];
  for (let at = 0; at < folders.length && folders.length < MOST_FOLDERS; at += 1) {
    const folder = folders[at] ?? '';
    for (const name of project.list(folder)) {
      if (!name.endsWith('/') || name === 'node_modules/' || name.startsWith('.')) continue;
      folders.push(folder === '' ? name.slice(0, -1) : `${folder}/${name.slice(0, -1)}`);
    }
  }
  FOLDERS.set(project, folders);
  return folders;
}

/** `#clients/x` of package.json's `imports`. */
function resolveSubpath(project: CodeProject, from: string, specifier: string): ResolvedModule | undefined {
  for (const folder of foldersUp(folderOf(from))) {
    const imports = recordField(readJson(project, joinPath(folder, 'package.json') ?? ''), 'imports');
    if (imports === undefined) continue;
    const target = matchPattern(imports, specifier);
    if (target === undefined) return undefined;
    if (!target.startsWith('.')) return { kind: 'package', name: target };
    return resolveRelative(project, joinPath(folder, 'package.json') ?? '', target);
  }
  return undefined;
}

/** The target of the longest pattern that matches. */
function matchPattern(patterns: Readonly<Record<string, unknown>>, specifier: string): string | undefined {
  let best: { readonly key: string; readonly star: string } | undefined;
  for (const key of Object.keys(patterns)) {
    const star = starOf(key, specifier);
    if (star !== undefined && (best === undefined || key.length > best.key.length)) best = { key, star };
  }
  if (best === undefined) return undefined;
  return conditional(patterns[best.key])?.replace('*', () => best.star);
}

function starOf(pattern: string, specifier: string): string | undefined {
  if (pattern === specifier) return '';
  const at = pattern.indexOf('*');
  if (at === -1) return undefined;
  const [before, after] = [pattern.slice(0, at), pattern.slice(at + 1)];
  const fits =
    specifier.startsWith(before) &&
    specifier.endsWith(after) &&
    specifier.length >= before.length + after.length;
  return fits ? specifier.slice(before.length, specifier.length - after.length) : undefined;
}

function conditional(target: unknown, depth = 0): string | undefined {
  if (typeof target === 'string') return target;
  if (depth > LONGEST_CHAIN) return undefined;
  if (Array.isArray(target)) return conditional(target[0], depth + 1);
  if (!isRecord(target)) return undefined;
  for (const condition of CONDITIONS) {
    const found = conditional(target[condition], depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `paths` and `baseUrl` of the nearest tsconfig.json. */
function resolveAlias(project: CodeProject, from: string, specifier: string): string | undefined {
  for (const folder of foldersUp(folderOf(from))) {
    for (const name of ['tsconfig.json', 'jsconfig.json', 'tsconfig.base.json', 'tsconfig.paths.json']) {
      const file = joinPath(folder, name) ?? name;
      if (!project.isFile(file)) continue;
      const found = aliasIn(project, file, specifier);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Looks in a tsconfig.json and those that it extends. */
function aliasIn(project: CodeProject, file: string, specifier: string): string | undefined {
  let at: string | undefined = file;
  for (let depth = 0; at !== undefined && depth < LONGEST_CHAIN; depth += 1) {
    const config = readJson(project, at);
    const found = aliasOf(project, { config, folder: folderOf(at) }, specifier);
    if (found !== undefined) return found;
    at = extendedConfig(project, at, textField(config, 'extends'));
  }
  return undefined;
}

interface TypeScriptConfig {
  readonly config: Readonly<Record<string, unknown>> | undefined;
  readonly folder: string;
}

function aliasOf(project: CodeProject, given: TypeScriptConfig, specifier: string): string | undefined {
  const options = recordField(given.config, 'compilerOptions');
  const baseUrl = textField(options, 'baseUrl');
  const base = joinPath(given.folder, baseUrl ?? '.') ?? '';
  const targets = aliasTargets(recordField(options, 'paths') ?? {}, specifier);
  for (const target of baseUrl === undefined ? targets : [...targets, specifier]) {
    const path = joinPath(base, target);
    const found = path === undefined || path === '' ? undefined : findFile(project, path);
    if (found !== undefined && !found.includes('node_modules/')) return found;
  }
  return undefined;
}

function extendedConfig(project: CodeProject, file: string, parent: string | undefined): string | undefined {
  const path = parent?.startsWith('.') === true ? joinPath(folderOf(file), parent) : undefined;
  return path === undefined ? undefined : [path, `${path}.json`].find((each) => project.isFile(each));
}

function aliasTargets(paths: Readonly<Record<string, unknown>>, specifier: string): readonly string[] {
  for (const [pattern, targets] of Object.entries(paths)) {
    const star = starOf(pattern, specifier);
    if (star === undefined || !Array.isArray(targets)) continue;
    return targets.filter((each) => typeof each === 'string').map((each) => each.replace('*', () => star));
  }
  return [];
}

/** Packages of the project itself: workspaces, and folders that a package.json of the project names. */
function resolveWorkspace(project: CodeProject, specifier: string): string | undefined {
  const name = /^(?:@[^/]+\/)?[^/]+/u.exec(specifier)?.[0] ?? specifier;
  const folder = workspacesOf(project).get(name);
  if (folder === undefined) return undefined;
  const inner = specifier.slice(name.length + 1);
  const manifest = readJson(project, joinPath(folder, 'package.json') ?? '');
  const exports = manifest?.['exports'];
  const target = isRecord(exports)
    ? matchPattern(exports, inner === '' ? '.' : `./${inner}`)
    : conditional(exports);
  const wanted = [target, inner, `src/${inner === '' ? 'index' : inner}`, textField(manifest, 'source')];
  for (const each of wanted) {
    const path = each === undefined ? undefined : joinPath(folder, each);
    const found = path === undefined || path === '' ? undefined : findFile(project, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

const WORKSPACES = new WeakMap<CodeProject, ReadonlyMap<string, string>>();

function workspacesOf(project: CodeProject): ReadonlyMap<string, string> {
  const known = WORKSPACES.get(project);
  if (known !== undefined) return known;
  const found = new Map<string, string>();
  for (const folder of foldersBelow(project)) {
    if (folder === '') continue;
    const file = `${folder}/package.json`;
    const name = project.isFile(file) ? textField(readJson(project, file), 'name') : undefined;
    if (name !== undefined && !found.has(name)) found.set(name, folder);
  }
  WORKSPACES.set(project, found);
  return found;
}
