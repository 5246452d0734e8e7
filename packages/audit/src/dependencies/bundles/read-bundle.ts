import type { PackageList, PackageRecord } from '../../model/package-record.ts';
import { WatertightError } from '../../model/watertight-error.ts';
import { readBundlerReport } from './bundler-reports.ts';
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

/** True for what a bundler wrote: its run-time functions, its comments, or code without line breaks. */
export function isBundle(text: string): boolean {
  if (/\b__webpack_require__\b|\b__(?:commonJS|toESM|esm)\b *=/.test(text)) return true;
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
  const found = evidenceOf(file, text, readBeside);
  const explained = found.reduce((most, each) => Math.max(most, each.explained), 0);
  const unknown = text.length - explained;
  const unrecognised = {
    what: file,
    because: `unrecognised code, ${Math.ceil(unknown / 1000)} kB: no metafile, source map or comment tells what it is made of`,
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

function reportNames(file: string): readonly string[] {
  const own = file.slice(file.lastIndexOf('/') + 1);
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
  { name, line, version, by, versionBy, isVersionSure }: Sighting,
): PackageRecord {
  return {
    ecosystem: 'npm',
    name,
    ...(version === undefined ? {} : { version }),
    groups: [],
    relationship: 'unknown',
    confidence: version !== undefined && isVersionSure === true ? 'exact' : 'likely',
    at: { file, line },
    origin: 'registry',
    shownBy: versionBy === undefined ? by : `${by}; version by ${versionBy}`,
  };
}
