import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { sightingOf } from '@watertight/audit/code/secrets/secrets-in-file.ts';
import type { Gap } from '@watertight/audit/model/facet.ts';
import type { InventoryParts } from '@watertight/audit/model/inventory.ts';
import type { SecretSighting } from '@watertight/audit/model/subjects/account.ts';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import type { LayerVersion } from '@watertight/audit/model/subjects/lambda-parts.ts';
import { isUnresolved } from '@watertight/audit/model/unresolved.ts';
import { searchArchiveFile } from './search-archive-file.ts';
import { type SearchedCode, searchCodeFolder } from './search-code-folder.ts';

type CodeSubject = LambdaFunction | LayerVersion;

/** Searches the code that templates of one project name. Each folder is read once, however many functions share it. */
export interface LocalCode {
  /** The reading of a template with the secrets of its functions' and layers' code, and gaps for what was not read. */
  search(
    parts: InventoryParts,
    template: {
      readonly path: string;
      /** Real path of the folder outside of which nothing is read; without it the scanned folder. */
      readonly bound?: string;
    },
  ): Promise<InventoryParts>;
}

export interface LocalCodeOptions {
  /** The folder that places are relative to, absolute. */
  readonly root: string;
  /** Templates of the project, absolute: they are judged by themselves and are no code. */
  readonly templates: readonly string[];
  readonly onProgress?: (folder: string) => void;
}

/** What a folder or an archive of code holds; the number of text files that were read, where it is counted. */
type FoundSecrets = Pick<SearchedCode, 'secrets'> & { readonly read?: number; readonly unread?: string };

function isArchive(path: string): boolean {
  return /\.(?:zip|jar|war)$/i.test(path);
}

/** A searcher for one project. */
export function createLocalCode({ root, templates, onProgress }: LocalCodeOptions): LocalCode {
  const inside = realpathSync(root);
  const searched = new Map<string, FoundSecrets>();
  const notCode = new Set(templates);
  const searchOnce = async (top: string, isPackagedService: boolean): Promise<FoundSecrets> => {
    const key = `${isPackagedService} ${top}`;
    const before = searched.get(key);
    if (before !== undefined) return before;
    onProgress?.(relativePath(inside, top));
    // The Serverless Framework leaves .env files out of packages.
    const isLeftOut = (path: string) =>
      notCode.has(path === '' ? top : join(top, path)) ||
      (isPackagedService && /(?:^|\/)\.env[^/]*$/.test(path));
    const found = isArchive(top) ? await searchArchiveFile(top) : searchCodeFolder(top, isLeftOut);
    searched.set(key, found);
    return found;
  };
  return {
    async search(parts, template) {
      const sightings: SecretSighting[] = [];
      const gaps: Gap[] = (parts.gaps ?? []).filter(({ facet }) => facet !== 'function-code');
      for (const subject of parts.subjects) {
        if (subject.kind !== 'function' && subject.kind !== 'layer') continue;
        const hide = (because: string) =>
          gaps.push({ facet: 'function-code', subjectId: subject.id, because });
        const base = baseOf(subject, { parts, template: template.path, root: inside });
        const top = codePlace(subject, base, template.bound ?? inside);
        if ('because' in top) {
          hide(top.because);
          continue;
        }
        const found = await searchOnce(top.path, parts.source === 'serverless');
        sightings.push(...sightingsIn(subject, found, relativePath(inside, top.path)));
        if (found.unread !== undefined) hide(found.unread);
        else if (found.read === 0) hide('no text file was found in its code');
      }
      const secretSightings = [...(parts.secretSightings ?? []), ...sightings];
      return { ...parts, gaps, secretSightings };
    },
  };
}

/** Paths of code start at the template that declares it, which may be a nested one; a service's at its own file. */
function baseOf(
  subject: CodeSubject,
  { parts, template, root }: { parts: InventoryParts; template: string; root: string },
): string {
  const file = subject.at?.file;
  const declared = file === undefined ? undefined : resolve(root, file);
  const isNested = parts.source !== 'serverless' && declared !== undefined && existsSync(declared);
  return dirname(isNested ? declared : template);
}

/** The real path of the code, inside the scanned folder; else why there is none. */
function codePlace(
  subject: CodeSubject,
  base: string,
  inside: string,
): { readonly path: string } | { readonly because: string } {
  const path = subject.code?.path;
  if (path === undefined || isUnresolved(path)) return { because: whereElse(subject) };
  let real: string;
  try {
    real = realpathSync(resolve(base, path));
  } catch {
    return { because: `its code is not in the project: ${path}` };
  }
  if (real !== inside && !real.startsWith(inside.endsWith(sep) ? inside : inside + sep))
    return { because: `its code lies outside of the scanned folder: ${path}` };
  return { path: real };
}

function whereElse({ code }: CodeSubject): string {
  if (code === undefined) return 'the template does not say where its code is';
  if ('imageUri' in code && code.imageUri !== undefined) return 'its code is in a container image';
  if (code.bucket !== undefined || code.key !== undefined) return 'its code is in a bucket';
  return isUnresolved(code.path)
    ? 'where its code is, is decided when it is deployed'
    : 'the template does not say where its code is';
}

function sightingsIn(
  { id, kind }: CodeSubject,
  { secrets }: FoundSecrets,
  folder: string,
): readonly SecretSighting[] {
  const where = kind === 'layer' ? 'layer-content' : 'function-code';
  return secrets.map(({ path, secret }) => {
    const place = [folder, path].filter((part) => part !== '').join('/');
    return sightingOf({ subjectId: id, where, place, isInProject: true }, secret);
  });
}

function relativePath(from: string, to: string): string {
  return relative(from, to).split(sep).join('/');
}
