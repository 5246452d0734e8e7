import { type DocumentNode, fieldOf, itemsOf, textField, textOf } from '../document/document-node.ts';
import { parseJson } from '../document/parse-json.ts';
import { installedPath } from './installed-path.ts';
import { type PackageModule, sightingsOf } from './module-versions.ts';
import type { Evidence } from './sighting.ts';

const MARK = 'sourceMappingURL=';
const LONGEST_URL = 1024;
/**
 * Packages ship maps whose sources lie outside of what they ship (`../../src/a.ts`); from where a package is installed that leads
 * into another folder of node_modules, which is none of a package.
 */
const FOLDERS: ReadonlySet<string> = new Set(['src', 'source', 'sources', 'lib', 'dist']);

interface SourceMapOptions {
  readonly length: number;
  readonly readBeside?: ((path: string) => string | undefined) | undefined;
}

/**
 * The text of the source map that the last comment of a bundle names: in itself, or beside it. Undefined where it names none,
 * where it is not there, and for addresses on a network.
 */
export function sourceMapOf(
  text: string,
  readBeside?: (path: string) => string | undefined,
): string | undefined {
  const mark = text.lastIndexOf(MARK);
  if (mark === -1) return undefined;
  const start = mark + MARK.length;
  const inline = /^data:application\/json(?:;charset=[\w-]{1,20})?(;base64)?,/i.exec(
    text.slice(start, start + 80),
  );
  if (inline !== null) {
    const data = /^[^\s'"]*/.exec(text.slice(start + inline[0].length))?.[0] ?? '';
    return inline[1] === undefined ? percentDecoded(data) : Buffer.from(data, 'base64').toString('utf8');
  }
  const url = /^[^\s'"*]*/.exec(text.slice(start, start + LONGEST_URL))?.[0] ?? '';
  if (url === '' || /^[a-z][\w+.-]*:|^\//i.test(url)) return undefined;
  return readBeside?.(percentDecoded(url) ?? url);
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * The packages that the sources of a map lie in, and their versions by what the map holds of their code; maps with sections
 * as well. https://tc39.es/ecma426/
 * @throws WatertightError WT-E-LOCKFILE-01 for what is no JSON, or larger than is read
 */
export function sourceMapEvidence(file: string, text: string, options: SourceMapOptions): Evidence {
  // Servers put this before JSON so that it is not run as a script.
  const document = parseJson(text.replace(/^\)\]\}'[^\n]{0,100}\n/, ''), file);
  const maps = [
    document,
    ...itemsOf(fieldOf(document, 'sections')).flatMap((section) => fieldOf(section, 'map') ?? []),
  ];
  const sources = maps.flatMap(sourcesOf);
  const modules: PackageModule[] = sources.flatMap(({ source, code }) => {
    const path = installedPath(source);
    return path === undefined || FOLDERS.has(path.name)
      ? []
      : [{ path, line: 1, ...(code === undefined ? {} : { code }) }];
  });
  return {
    sightings: sightingsOf(modules, 'source map', options.readBeside),
    explained: sources.length === 0 ? 0 : options.length,
    incomplete: sources.length === 0 ? [{ what: file, because: 'its source map names no sources' }] : [],
  };
}

function sourcesOf(map: DocumentNode): readonly { readonly source: string; readonly code?: string }[] {
  const root = textField(map, 'sourceRoot');
  const contents = itemsOf(fieldOf(map, 'sourcesContent'));
  return itemsOf(fieldOf(map, 'sources')).flatMap((node, index) => {
    const source = textOf(node);
    if (source === undefined) return [];
    const code = textOf(contents[index]);
    const path = root === undefined ? source : `${root.replace(/\/$/, '')}/${source}`;
    return [{ source: path, ...(code === undefined ? {} : { code }) }];
  });
}
