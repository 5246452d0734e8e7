/**
 * Writes the advisories that come with a release: `node tools/advisory-snapshot.ts PLACE…`, each a dump in OSV's form (a
 * folder, `*.jsonl`, or the `all.zip` of an ecosystem). Facts only: ids, packages, ranges, severity; the summaries are ours.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type OsvAdvisory,
  readOsvAdvisory,
} from '../packages/audit/src/dependencies/advisories/osv-advisory.ts';
import { packageNameKey } from '../packages/audit/src/dependencies/advisories/package-name-key.ts';
import { readAdvisoryFiles } from '../packages/monitor/src/intel/read-advisory-files.ts';
import { ROOT } from './report-problems.ts';

const FOLDER = 'packages/audit/src/dependencies/advisories/snapshot';

/** Packages that functions carry most, and those that every exercise in vulnerable dependencies has. */
const PACKAGES = {
  npm: 'lodash lodash-es minimist axios jsonwebtoken node-fetch express qs ejs handlebars marked moment tar ws xml2js fast-xml-parser semver json5 ua-parser-js node-serialize follow-redirects undici vm2 async underscore js-yaml markdown-it jszip protobufjs dompurify body-parser path-to-regexp cookie send braces micromatch cross-spawn form-data uuid',
  PyPI: 'requests urllib3 jinja2 pyyaml cryptography certifi pillow flask flask-cors django werkzeug aiohttp pydantic sqlalchemy lxml paramiko numpy setuptools idna starlette fastapi python-multipart httpx pyjwt python-jose gunicorn tornado markdown bleach sqlparse tqdm scikit-learn pandas pyarrow celery rsa pycryptodome ujson wheel pip',
} as const;

/** Exports that hold the flaw, where it is publicly known and the databases do not tell. */
const EXPORTS: Readonly<Record<string, readonly string[]>> = {
  'GHSA-35jh-r3h4-6jhm': ['template'],
  'GHSA-p6mc-m468-83gw': ['zipObjectDeep', 'pick', 'set', 'setWith', 'update', 'updateWith'],
  'GHSA-jf85-cpcp-j695': ['defaultsDeep'],
  'GHSA-29mw-wpgm-hmr9': ['toNumber', 'trim', 'trimEnd'],
  'GHSA-fvqr-27wr-82fm': ['merge', 'mergeWith', 'defaultsDeep'],
  'GHSA-4xc9-xhrj-v574': ['merge', 'mergeWith', 'defaultsDeep'],
  'GHSA-cf4h-3jhx-xvhq': ['template'],
  'GHSA-c2qf-rxjj-qqgw': ['Range'],
  'GHSA-8cf7-32gw-wr33': ['sign', 'verify'],
  'CVE-2017-18342': ['load'],
  'CVE-2020-1747': ['full_load', 'load', 'FullLoader'],
  'CVE-2020-14343': ['full_load', 'load', 'FullLoader'],
};

const CLASSES: readonly (readonly [string, readonly number[], RegExp])[] = [
  ['Prototype pollution', [1321, 915, 471], /prototype pollution/i],
  ['SQL injection', [89], /sql injection/i],
  ['Command injection', [77, 78], /command injection|shell metachar/i],
  ['Unsafe deserialisation', [502], /deserializ|untrusted YAML|unpickl/i],
  ['Code injection', [94, 95, 1336], /arbitrary code|code execution|sandbox|template injection/i],
  ['Cross-site scripting', [79, 80, 83, 87], /cross[- ]site scripting|\bXSS\b/i],
  ['Cross-site request forgery', [352], /cross[- ]site request forgery|\bCSRF\b/i],
  ['Server-side request forgery', [918], /server[- ]side request forgery|\bSSRF\b/i],
  ['XML entities are followed', [611, 776], /external entit|\bXXE\b/i],
  ['Path traversal', [22, 23, 59, 73], /path traversal|directory traversal|symlink/i],
  ['Open redirect', [601], /open redirect|redirect/i],
  ['Request smuggling', [444, 436], /smuggling/i],
  ['Header injection', [93, 113, 644], /CRLF|header injection|response splitting/i],
  [
    'Memory error',
    [119, 120, 121, 122, 125, 131, 190, 416, 476, 680, 787],
    /overflow|out[- ]of[- ]bounds|use after free|NULL pointer/i,
  ],
  [
    'Weak cryptography',
    [310, 326, 327, 328, 330, 331, 338, 347, 354, 203, 208],
    /timing|padding oracle|signature|weak (?:key|random)/i,
  ],
  ['Certificates are not checked as they should be', [295, 297, 345], /certificate/i],
  [
    'Denial of service',
    [400, 407, 674, 770, 834, 835, 1050, 1333, 409, 405],
    /denial[- ]of[- ]service|\bDoS\b|ReDoS|infinite loop|resource consumption|memory consumption/i,
  ],
  [
    'Access without the rights for it',
    [284, 285, 287, 288, 290, 306, 639, 862, 863],
    /bypass|authenticat|permission|authoriz/i,
  ],
  [
    'Data gets out',
    [200, 201, 209, 212, 532, 538, 522, 524],
    /information (?:leak|disclos)|leak|sensitive|obtain/i,
  ],
  ['Input is not checked', [20, 74, 116, 1284, 1286, 1287], /improper|validat/i],
];

async function main(places: readonly string[]): Promise<void> {
  const wanted = new Set([
    ...PACKAGES.npm.split(' ').map((name) => packageNameKey('npm', name)),
    ...PACKAGES.PyPI.split(' ').map((name) => packageNameKey('PyPI', name)),
  ]);
  const kept = await wantedIn(places, wanted);
  // One weakness once: GitHub's record before the others'.
  const all = [...kept.values()].sort((a, b) => (a.advisory.id < b.advisory.id ? -1 : 1));
  const told = new Set<string>();
  const lines: string[] = [];
  for (const { advisory, value } of all) {
    const ids = [advisory.id, ...advisory.aliases];
    if (ids.some((id) => told.has(id))) continue;
    for (const id of ids) told.add(id);
    lines.push(JSON.stringify(snapshotRecord(advisory, value)));
  }
  const newest = (ecosystem: string) =>
    all
      .filter(({ advisory }) => advisory.affected.some((each) => each.ecosystem === ecosystem))
      .reduce((last, { advisory: { modified = '' } }) => (modified > last ? modified : last), '')
      .slice(0, 10);
  writeFileSync(join(ROOT, FOLDER, 'advisories.jsonl'), `${lines.join('\n')}\n`);
  writeFileSync(join(ROOT, FOLDER, 'snapshot-dates.generated.ts'), datesText(newest));
  process.stdout.write(`${lines.length} advisories\n`);
}

interface Kept {
  readonly advisory: OsvAdvisory;
  readonly value: unknown;
}

async function wantedIn(
  places: readonly string[],
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Kept>> {
  const kept = new Map<string, Kept>();
  for (const place of places) {
    for await (const item of readAdvisoryFiles(resolve(place))) {
      const advisory = 'because' in item ? undefined : readOsvAdvisory(item.value);
      if (advisory === undefined || 'because' in item) continue;
      const own = advisory.affected.filter((each) => wanted.has(packageNameKey(each.ecosystem, each.name)));
      const isTold = own.length > 0 && !advisory.isWithdrawn && !advisory.id.startsWith('MAL-');
      const before = kept.get(advisory.id)?.advisory.modified ?? '';
      if (isTold && (advisory.modified ?? '') >= before)
        kept.set(advisory.id, { advisory: { ...advisory, affected: own }, value: item.value });
    }
  }
  return kept;
}

function datesText(newest: (ecosystem: string) => string): string {
  return `// Generated by tools/advisory-snapshot.ts; do not edit.
import type { PackageEcosystem } from '../../../model/package-record.ts';

/** Date of the newest record of each ecosystem among the shipped advisories, ISO-8601. */
export const SNAPSHOT_DATES: Readonly<Record<PackageEcosystem, string>> = {
  npm: '${newest('npm')}',
  PyPI: '${newest('PyPI')}',
};
`;
}

function snapshotRecord(advisory: OsvAdvisory, value: unknown): object {
  const { id, aliases, modified, affected, vectors, databaseSeverity } = advisory;
  const named = [id, ...aliases].flatMap((each) => EXPORTS[each] ?? []);
  return {
    id,
    aliases,
    ...(modified === undefined ? {} : { modified }),
    summary: summaryOf(advisory, JSON.stringify(value)),
    affected: affected.map(({ ecosystem, name, versions, ranges, lastKnownRange, symbols }) => {
      const ownRanges = ranges.filter(({ type }) => type !== 'GIT');
      const functions = symbols.length > 0 ? symbols : named;
      return {
        package: { ecosystem, name },
        ...(ownRanges.length > 0
          ? {
              ranges: ownRanges.map(({ type, events }) => ({
                type,
                events: events.map(({ kind, version }) => ({ [kind]: version })),
              })),
            }
          : { versions }),
        ...(lastKnownRange === undefined
          ? {}
          : { database_specific: { last_known_affected_version_range: lastKnownRange } }),
        ...(functions.length === 0 ? {} : { ecosystem_specific: { affected_functions: functions } }),
      };
    }),
    ...(vectors.length === 0
      ? {}
      : {
          severity: vectors.map((score) => ({
            type: score.startsWith('CVSS:4') ? 'CVSS_V4' : 'CVSS_V3',
            score,
          })),
        }),
    ...(databaseSeverity === undefined ? {} : { database_specific: { severity: databaseSeverity } }),
    references: [{ type: 'ADVISORY', url: pageOf([id, ...aliases]) }],
  };
}

function pageOf(ids: readonly string[]): string {
  const github = ids.find((id) => id.startsWith('GHSA-'));
  return github === undefined
    ? `https://osv.dev/vulnerability/${ids[0]}`
    : `https://github.com/advisories/${github}`;
}

/** Our own words: the class of the weakness, by its CWE or by what the text speaks of. */
function summaryOf({ affected }: OsvAdvisory, text: string): string {
  const cwes = [...text.matchAll(/CWE-(\d{1,5})/g)].map(([, number]) => Number(number));
  const found =
    CLASSES.find(([, numbers]) => numbers.some((each) => cwes.includes(each))) ??
    CLASSES.find(([, , words]) => words.test(text));
  const names = [...new Set(affected.map(({ name }) => name))].join(' and ');
  return `${found?.[0] ?? 'A known weakness'} in ${names}`;
}

if (import.meta.main) await main(process.argv.slice(2));
