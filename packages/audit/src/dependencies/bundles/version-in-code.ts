import { isVersion } from './sighting.ts';

/** A version that code tells of itself. */
export interface CodeVersion {
  readonly version: string;
  readonly by: string;
}

/** Modules are looked at so far; versions stand at the beginning or in a file of their own. */
const MOST_CODE = 2_000_000;
// Runs of blanks are bounded so that each start costs the same, whatever follows.
const ASSIGNED = /\b(?:VERSION|version)["']?\s{0,4}[:=]\s{0,4}["'`](\d[\w.+-]{4,60})["'`]/g;
const BANNER =
  /(?:\/\*[!*]?|^[ \t]{0,20}\*|\/\/!?)\s{0,20}(?:@(?:license|preserve)\s{1,20})?(@?[\w./-]{1,60})\s{1,20}v?(\d+\.\d+\.\d[\w.+-]{0,40})/gm;

/**
 * The version that the modules of a package tell: a constant called version, or a banner with the package's name. Undefined
 * where they tell none, or several.
 */
export function versionInCode(codes: readonly string[], name: string): CodeVersion | undefined {
  const banners = new Set<string>();
  const literals = new Set<string>();
  for (const each of codes) {
    const code = each.length > MOST_CODE ? each.slice(0, MOST_CODE) : each;
    for (const [, title = '', version = ''] of code.matchAll(BANNER))
      if (isTitleOf(title, name) && isVersion(version)) banners.add(version);
    for (const [, version = ''] of code.matchAll(ASSIGNED)) if (isVersion(version)) literals.add(version);
  }
  return only(banners, 'licence banner') ?? only(literals, 'version literal');
}

function only(versions: ReadonlySet<string>, what: string): CodeVersion | undefined {
  const [version] = versions;
  return version === undefined || versions.size > 1 ? undefined : { version, by: `${what} ${version}` };
}

/** `Moment.js` and `moment` are the same. */
function isTitleOf(title: string, name: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/\.js$/, '');
  return bare(title) === bare(name);
}

/** The version of a package.json that is written as JSON or as the object that a bundler made of it. */
export function versionOfManifest(code: string): string | undefined {
  const head = code.slice(0, MOST_CODE);
  const versions = [...head.matchAll(ASSIGNED)].map(([, version = '']) => version);
  const [version] = versions;
  return version !== undefined && isVersion(version) ? version : undefined;
}
