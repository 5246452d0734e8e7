import type { CodeProject } from '../../aws-call.ts';
import { folderOf, isInstalled, joinPath } from './module-path.ts';

const MOST_LAYERS = 12;
/** The folders of layers are the same for every function of a project. */
const LAYERS = new WeakMap<CodeProject, readonly string[]>();
const LAYER_FOLDER = /layer|shared|common|depend|lib|package/i;

/**
 * Folders that absolute imports are looked for in: the function's own, as Lambda has it, then where projects keep what
 * the build puts beside it, then the `python` folders of layers.
 * https://docs.aws.amazon.com/lambda/latest/dg/python-layers.html
 */
export function importRoots(project: CodeProject, folder: string, entry: string): readonly string[] {
  const roots = [joinPath(folder), folderOf(entry), joinPath(folder, 'src')];
  for (let at = joinPath(folder); at !== ''; at = folderOf(at))
    roots.push(folderOf(at), joinPath(folderOf(at), 'src'));
  return [...new Set([...roots, ...knownLayerFolders(project)])];
}

function knownLayerFolders(project: CodeProject): readonly string[] {
  const known = LAYERS.get(project) ?? layerFolders(project);
  LAYERS.set(project, known);
  return known;
}

function layerFolders(project: CodeProject): readonly string[] {
  const found: string[] = [];
  const visit = (folder: string, depth: number): void => {
    if (depth > 3 || found.length >= MOST_LAYERS) return;
    for (const name of project.list(folder)) {
      const path = joinPath(folder, name);
      if (!name.endsWith('/') || name.startsWith('.') || isInstalled(path)) continue;
      const isLayer = name === 'python/' && folder !== '';
      if (isLayer || LAYER_FOLDER.test(name)) found.push(path);
      if (!isLayer && (LAYER_FOLDER.test(name) || depth > 0 || name === 'src/')) visit(path, depth + 1);
    }
  };
  visit('', 0);
  return found;
}
