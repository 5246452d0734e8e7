import type { PackageList, PackageRecord } from '../../model/package-record.ts';
import { WatertightError } from '../../model/watertight-error.ts';
import { readBundlerReport } from './bundler-reports.ts';
import { manifestEvidence } from './embedded-manifests.ts';
import { fingerprintEvidence } from './fingerprints/fingerprint-evidence.ts';
import { licenceEvidence } from './licence-banners.ts';
import { pathCommentEvidence } from './path-comments.ts';
import { BUNDLE_EVIDENCE, type Evidence, type Sighting } from './sighting.ts';
import { sourceMapEvidence, sourceMapOf } from './source-map.ts';

export interface BundleOptions {
  /** A file by its path relative to the bundle; undefined where there is none, or it may not be read. */
  readonly readBeside?: ((path: string) => string | undefined) | undefined;
}

/** Smaller files are code that people wrote. */
const LEAST_MINIFIED = 20_000;
const MINIFIED_LINE = 500;
/** Where builds leave what their bundlers tell. */
const REPORTS = ['meta.json', 'metafile.json', 'stats.json'];
/** Code that bundlers add themselves. */
const RUNTIME_CHARACTERS = 5000;

/** Functions that bundlers add: webpack, esbuild, Rollup with CommonJS. */
const RUNTIME =
  /\b__webpack_require__\b|\b__(?:commonJS|toESM|esm)\b *=|\bfunction (?:getDefaultExportFromCjs|getAugmentedNamespace)\b/;

/** True for what a bundler wrote: its run-time functions, its comments, or code without line breaks. */
export function isBundle(text: string): boolean {
  if (RUNTIME.test(text)) return true;
  if (pathCommentEvidence(text).explained > 0) return true;
  if (text.length < LEAST_MINIFIED) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return text.length / lines > MINIFIED_LINE;
}

/**
 * The packages in a bundle that no lockfile tells about, each with what shows it; the bundler's own report counts before a
 * source map, that before comments in the code. Code whose origin nothing tells is stated with its size: a bundle that cannot
 * be read is never one without packages.
 */
export function readBundle(file: string, text: string, { readBeside }: BundleOptions = {}): PackageList {
  const told = evidenceOf(file, text, readBeside);
  const explained = told.reduce((most, each) => Math.max(most, each.explained), 0);
  const unknown = text.length - explained;
  const guessed = unknown > RUNTIME_CHARACTERS ? evidenceOfCode(file, text, readBeside) : [];
  const found = [...told, ...guessed];
  const count = new Set(guessed.flatMap(({ sightings }) => sightings.map(({ name }) => name))).size;
  const others = count === 0 ? '' : `; ${count} packages are recognised by its words, others may be in it`;
  const unrecognised = {
    what: file,
    because: `unrecognised code, ${Math.ceil(unknown / 1000)} kB: no metafile, source map or comment tells what it is made of${others}`,
  };
  return {
    file,
    format: 'bundle',
    packages: recordsOf(
      file,
      found.flatMap(({ sightings }) => sightings),
    ),
    incomplete: [
      ...found.flatMap(({ incomplete }) => incomplete),
      ...(unknown > RUNTIME_CHARACTERS ? [unrecognised] : []),
    ],
  };
}

/** Names of the files beside a bundle that its bundler may have left, for readers that must fetch them first. */
export function filesBeside(file: string, text: string): readonly string[] {
  const names = new Set([...reportNames(file), licenceName(file)]);
  sourceMapOf(text, (path) => {
    if (!path.includes('/')) names.add(path);
    return undefined;
  });
  return [...names];
}

function licenceName(file: string): string {
  return `${baseName(file)}.LICENSE.txt`;
}

function evidenceOf(
  file: string,
  text: string,
  readBeside: BundleOptions['readBeside'],
): readonly Evidence[] {
  const options = { file, length: text.length, readBeside };
  const reports = reportNames(file).flatMap((name) => {
    const report = readBeside?.(name);
    if (report === undefined) return [];
    return attempt(name, () => readBundlerReport({ file: name, text: report }, options));
  });
  const map = sourceMapOf(text, readBeside);
  return [
    // A report beside that speaks of another bundle is none of this one.
    ...reports.filter(({ explained }) => explained > 0),
    ...(map === undefined
      ? []
      : attempt(`source map of ${file}`, () => sourceMapEvidence(file, map, options))),
    pathCommentEvidence(text, { readBeside }),
  ];
}

/** What the code itself tells: sought where nothing else speaks of it. */
function evidenceOfCode(
  file: string,
  text: string,
  readBeside: BundleOptions['readBeside'],
): readonly Evidence[] {
  const beside = readBeside?.(licenceName(file));
  return [
    manifestEvidence(text),
    licenceEvidence(text),
    ...(beside === undefined
      ? []
      : [licenceEvidence(beside)].map((each) => ({
          ...each,
          // Its lines are not the bundle's.
          sightings: each.sightings.map((sighting) => ({ ...sighting, line: 1 })),
        }))),
    fingerprintEvidence(text),
  ];
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function reportNames(file: string): readonly string[] {
  const own = baseName(file);
  return [`${own}.meta.json`, `${own.replace(/\.[cm]?js$/, '')}.meta.json`, ...REPORTS];
}

function attempt(what: string, read: () => Evidence): readonly Evidence[] {
  try {
    return [read()];
  } catch (error) {
    if (!(error instanceof WatertightError)) throw error;
    return [{ sightings: [], explained: 0, incomplete: [{ what, because: error.message }] }];
  }
}

/** One record a package and version. Where two pieces of evidence name one package, the better one tells its version. */
function recordsOf(file: string, sightings: readonly Sighting[]): readonly PackageRecord[] {
  const rank = ({ by }: Sighting) => BUNDLE_EVIDENCE.indexOf(by);
  const byName = Map.groupBy(sightings, ({ name }) => name);
  return [...byName.values()].flatMap((group) => {
    const best = Math.min(...group.map(rank));
    const told = group.filter((each) => rank(each) === best);
    const versions = new Map(told.map((each) => [each.version, each]));
    const other = group.find(({ version }) => version !== undefined);
    if (versions.size === 1 && versions.has(undefined) && other !== undefined) return [recordOf(file, other)];
    // Beside a version that is known, the same package without one is most likely the same.
    return [...versions.values()]
      .filter(({ version }) => version !== undefined || versions.size === 1)
      .map((each) => recordOf(file, each));
  });
}

function recordOf(
  file: string,
  { name, line, version, by, detail, versionBy, isVersionSure }: Sighting,
): PackageRecord {
  const shown = detail === undefined ? by : `${by}, ${detail}`;
  return {
    ecosystem: 'npm',
    name,
    ...(version === undefined ? {} : { version }),
    groups: [],
    relationship: 'unknown',
    confidence: version !== undefined && isVersionSure === true ? 'exact' : 'likely',
    at: { file, line },
    origin: 'registry',
    shownBy: versionBy === undefined ? shown : `${shown}; version by ${versionBy}`,
  };
}
