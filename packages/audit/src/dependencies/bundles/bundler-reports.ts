import { type DocumentNode, entriesOf, fieldOf, itemsOf, textField } from '../document/document-node.ts';
import { parseJson } from '../document/parse-json.ts';
import { installedPath } from './installed-path.ts';
import { type PackageModule, sightingsOf } from './module-versions.ts';
import type { BundleEvidence, Evidence } from './sighting.ts';

/** What a bundler tells of the bundle it made, and that a bundle's reader may look at. */
export interface BundleReport {
  readonly file: string;
  readonly text: string;
}

interface Options {
  /** The bundle: reports tell about all outputs of a build. */
  readonly file: string;
  readonly length: number;
  readonly readBeside?: ((path: string) => string | undefined) | undefined;
}

/**
 * The packages that esbuild's metafile or webpack's stats name for a bundle.
 * https://esbuild.github.io/api/#metafile https://webpack.js.org/api/stats/
 * @throws WatertightError WT-E-LOCKFILE-01 for what is no JSON
 */
export function readBundlerReport(report: BundleReport, options: Options): Evidence {
  const document = parseJson(report.text, report.file);
  const outputs = fieldOf(document, 'outputs');
  if (outputs?.kind === 'map' && fieldOf(document, 'inputs')?.kind === 'map')
    return metafileEvidence(document, report, options);
  if (hasModules(document)) return statsEvidence(document, options);
  return nothing(report.file, 'it is neither an esbuild metafile nor webpack stats');
}

function nothing(what: string, because: string): Evidence {
  return { sightings: [], explained: 0, incomplete: [{ what, because }] };
}

function metafileEvidence(document: DocumentNode, report: BundleReport, options: Options): Evidence {
  const name = baseName(options.file);
  const outputs = [...entriesOf(fieldOf(document, 'outputs'))].filter(([path]) => baseName(path) === name);
  // Two outputs of one name: the one whose folders agree.
  const [output] = outputs.sort(([a], [b]) => agreeing(b, options.file) - agreeing(a, options.file));
  if (output === undefined) return nothing(report.file, `it names no output ${name}`);
  const inputs = [...entriesOf(fieldOf(output[1], 'inputs'))].filter(
    ([, input]) => Number(textField(input, 'bytesInOutput') ?? '1') > 0,
  );
  return evidenceOf(
    inputs.map(([path]) => path),
    'esbuild metafile',
    options,
  );
}

function agreeing(a: string, b: string): number {
  const [left, right] = [a.split('/').reverse(), b.split('/').reverse()];
  const differs = left.findIndex((part, index) => part !== right[index]);
  return differs === -1 ? left.length : differs;
}

function hasModules(document: DocumentNode): boolean {
  return fieldOf(document, 'modules')?.kind === 'list' || fieldOf(document, 'children')?.kind === 'list';
}

/** Stats nest: children are compilations, modules of a module were joined into one. */
function statsEvidence(document: DocumentNode, options: Options): Evidence {
  const paths: string[] = [];
  const open: DocumentNode[] = [document];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const module of itemsOf(fieldOf(node, 'modules'))) {
      open.push(module);
      const path = textField(module, 'nameForCondition') ?? textField(module, 'name');
      if (path !== undefined && textField(module, 'moduleType') !== 'runtime' && !isExternal(module))
        paths.push(path);
    }
    open.push(...itemsOf(fieldOf(node, 'children')));
  }
  return evidenceOf(paths, 'webpack stats', options);
}

/** `external node-commonjs "aws-sdk"`, and what was left out of every chunk. */
function isExternal(module: DocumentNode): boolean {
  const chunks = fieldOf(module, 'chunks');
  return (
    (textField(module, 'name') ?? '').startsWith('external ') ||
    (fieldOf(module, 'orphan')?.kind === 'scalar' &&
      chunks?.kind === 'list' &&
      chunks.items.length === 0 &&
      isOrphan(module))
  );
}

function isOrphan(module: DocumentNode): boolean {
  const orphan = fieldOf(module, 'orphan');
  // Modules inside of a joined one have no chunk either, but count.
  return (
    orphan?.kind === 'scalar' && orphan.value === true && fieldOf(module, 'usedExports')?.kind === 'list'
  );
}

function evidenceOf(paths: readonly string[], by: BundleEvidence, options: Options): Evidence {
  const modules: PackageModule[] = paths.flatMap((each) => {
    const path = installedPath(each);
    return path === undefined ? [] : [{ path, line: 1 }];
  });
  return {
    sightings: sightingsOf(modules, by, options.readBeside),
    explained: paths.length === 0 ? 0 : options.length,
    incomplete: [],
  };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
