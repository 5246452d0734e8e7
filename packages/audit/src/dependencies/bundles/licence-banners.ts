import { POPULAR_NAMES } from '../integrity/popular-names.ts';
import { fingerprintTable } from './fingerprints/fingerprint-table.ts';
import { type Evidence, isPackageName, isVersion, type Sighting } from './sighting.ts';

/** Comments that minifiers keep; others are people's, in code that was not minified. */
const BANNER = /\/\*(?:!|\*?[\s*]{0,20}@(?:license|preserve)\b)/g;
/** A banner tells in its first lines what it is of. */
const HEAD = 300;
const MOST_BANNERS = 20_000;
const VERSION = /(?:^|[\s@v])v?(\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[\w.]{1,40})?)(?=$|[\s,*)])/m;
const START =
  /^[\s*!]{0,20}(?:@(?:license|preserve)[\s*]{1,20})?(?:https?:\/\/mths\.be\/)?(@?[\w./-]{1,80})/i;

/**
 * The packages that licence comments name, which minifiers keep: in the bundle, or in the file that webpack writes beside
 * it. Titles are anybody's, so only names count that are known as packages', and that a version or a licence follows.
 */
export function licenceEvidence(text: string): Evidence {
  const sightings = new Map<string, Sighting>();
  let line = 1;
  let counted = 0;
  let count = 0;
  for (const { index: at } of text.matchAll(BANNER)) {
    count += 1;
    if (count > MOST_BANNERS) break;
    const head = text.slice(at, at + HEAD);
    const end = head.indexOf('*/');
    const found = bannerPackage(end === -1 ? head : head.slice(0, end));
    if (found === undefined || sightings.has(found.name)) continue;
    for (; counted < at; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    sightings.set(found.name, { ...found, by: 'licence banner', line });
  }
  return { sightings: [...sightings.values()], explained: 0, incomplete: [] };
}

function bannerPackage(banner: string): { readonly name: string; readonly version?: string } | undefined {
  const text = banner.slice(2);
  const title =
    START.exec(text)?.[1]
      ?.toLowerCase()
      .replace(/[.,:]+$/, '') ?? '';
  const name = [title, title.replace(/\.js$/, '')].find(isKnown);
  // A custom build is another package, with a part of the code.
  if (name === undefined || /custom build/i.test(text)) return undefined;
  const rest = text.slice(text.toLowerCase().indexOf(title) + title.length);
  const version = VERSION.exec(rest.split('\n', 3).join('\n'))?.[1];
  if (version !== undefined && isVersion(version)) return { name, version };
  return /^[\s*.]*(?:<|copyright|licen[cs]e|@licen[cs]e|mit\b|bsd\b|apache\b|\(c\))/i.test(rest)
    ? { name }
    : undefined;
}

function isKnown(name: string): boolean {
  return isPackageName(name) && (fingerprintTable().byName.has(name) || popular().has(name));
}

let popularNames: ReadonlySet<string> | undefined;

function popular(): ReadonlySet<string> {
  popularNames ??= new Set(POPULAR_NAMES.npm);
  return popularNames;
}
