import { type Evidence, isPackageName, isVersion, type Sighting } from './sighting.ts';

/** `{name:"qs",version:"6.5.1"`, or the same as JSON, with quotes that may themselves be quoted. */
const MANIFEST =
  /[{,]\s{0,8}\\?["']?name\\?["']?:\s{0,4}\\?["'`]([^"'`\\\s]{1,214})\\?["'`],\s{0,8}\\?["']?version\\?["']?:\s{0,4}\\?["'`](\d[\w.+-]{1,80})\\?["'`]/g;
/** Characters behind them that must speak of more than a name and a version. */
const BEHIND = 4000;
/** So many are looked at. */
const MOST_MANIFESTS = 2000;
const OF_REGISTRY = /["'{,]\s{0,8}\\?["']?(?:repository|bugs|homepage)\\?["']?:/;
const OF_PROGRAM = /["'{,]\s{0,8}\\?["']?private\\?["']?:\s{0,4}(?:true|!0)/;

/**
 * The packages whose package.json went into the bundle: as an object that a bundler made of it, or as text that is parsed.
 * One that says that it is private is the program's own, and one without an address is somebody's data.
 */
export function manifestEvidence(text: string): Evidence {
  const sightings = new Map<string, Sighting>();
  let line = 1;
  let counted = 0;
  let count = 0;
  for (const match of text.matchAll(MANIFEST)) {
    count += 1;
    if (count > MOST_MANIFESTS) break;
    const [whole, name = '', version = ''] = match;
    if (!isPackageName(name) || !isVersion(version)) continue;
    const rest = text.slice(match.index + whole.length, match.index + whole.length + BEHIND);
    // Another manifest may follow: what is behind belongs to the first only up to there.
    const next = rest.search(MANIFEST);
    const own = next === -1 ? rest : rest.slice(0, next);
    if (!OF_REGISTRY.test(own) || OF_PROGRAM.test(own)) continue;
    for (; counted < match.index; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    sightings.set(`${name}@${version}`, {
      name,
      version,
      by: 'embedded package.json',
      line,
      root: `${name}@${version}`,
      isVersionSure: true,
    });
  }
  return { sightings: [...sightings.values()], explained: 0, incomplete: [] };
}
