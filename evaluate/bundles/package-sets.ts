import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FUNCTION_PACKAGES, FUNCTION_PACKAGES_EARLIER, type FunctionSet } from './function-packages.ts';
import { POPULAR_OLDER, POPULAR_PACKAGES } from './popular-packages.ts';

export const CHECKOUT = dirname(dirname(import.meta.dirname));

/** Folder that packages are installed in, in node_modules so that no tool looks into it. */
export const CACHE = join(CHECKOUT, 'node_modules', '.cache', 'bundle-evaluation');

/** What a handler takes of each package: `default`, or the names that it imports. */
export const PACKAGES: Readonly<Record<string, string>> = {
  '@aws-sdk/client-dynamodb': 'DynamoDBClient, GetItemCommand',
  '@aws-sdk/client-s3': 'S3Client, GetObjectCommand',
  '@aws-sdk/lib-dynamodb': 'DynamoDBDocumentClient, PutCommand',
  '@middy/core': 'default',
  ajv: 'default',
  axios: 'default',
  bluebird: 'default',
  'body-parser': 'default',
  chalk: 'default',
  cookie: '*',
  cors: 'default',
  'date-fns': 'format, addDays',
  dayjs: 'default',
  debug: 'default',
  dotenv: 'default',
  ejs: 'default',
  express: 'default',
  'fast-xml-parser': '*',
  'form-data': 'default',
  graphql: 'graphql, buildSchema',
  handlebars: 'default',
  hono: 'Hono',
  immer: 'produce',
  ioredis: 'default',
  joi: 'default',
  'js-yaml': 'load',
  jsonwebtoken: 'default',
  jszip: 'default',
  lodash: 'default',
  luxon: 'DateTime',
  marked: 'marked',
  'mime-types': 'default',
  minimist: 'default',
  moment: 'default',
  mustache: 'default',
  nanoid: 'nanoid',
  'node-fetch': 'default',
  pg: 'default',
  pino: 'default',
  qs: 'default',
  ramda: 'groupBy, path',
  rxjs: 'of, Subject',
  semver: 'default',
  stripe: 'default',
  tslib: '__awaiter, __rest',
  uuid: 'v4, v5',
  validator: 'default',
  ws: 'default',
  xml2js: 'default',
  yaml: 'parse',
  yup: 'object, string',
  zod: 'z',
};

/** Versions of some years before. */
const OLDER =
  'ajv@6 axios@0.27 bluebird@3.5 body-parser@1.19 chalk@4 cookie@0.4 cors@2 date-fns@2 dayjs@1.10 debug@4.3 dotenv@10 ejs@3.1.6 express@4.17 fast-xml-parser@3 form-data@3 graphql@15 handlebars@4.7.6 hono@3 immer@9 ioredis@4 joi@17.4 js-yaml@3 jsonwebtoken@8 jszip@3.5 lodash@4.17.15 luxon@1 marked@4 mime-types@2 minimist@1.2.5 moment@2.24 mustache@3 nanoid@3 node-fetch@2 pg@8.5 pino@6 qs@6.5 ramda@0.27 rxjs@6 semver@5 stripe@8 tslib@1 uuid@8 validator@13.6 ws@7 xml2js@0.4 yaml@1 yup@0.32 zod@3.20';

const BUNDLERS =
  'webpack@5 rollup@4 @rollup/plugin-node-resolve@16 @rollup/plugin-commonjs@28 @rollup/plugin-json@6 @rollup/plugin-terser@0.4';

/**
 * Sets of one program's packages at four times, those of functions at two, the popular ones at two others, and the bundlers.
 */
export type PackageSet =
  | 'current'
  | 'earlier'
  | 'older'
  | 'between'
  | FunctionSet
  | 'functions-earlier'
  | 'popular'
  | 'popular-older'
  | 'bundlers';

const FUNCTION_SETS = Object.keys(FUNCTION_PACKAGES).filter(isFunctionSet);

function isFunctionSet(set: string): set is FunctionSet {
  return set in FUNCTION_PACKAGES;
}

/** Days of which the newest versions are taken. */
const BEFORE: Partial<Readonly<Record<PackageSet, string>>> = {
  between: '2025-03-01',
  earlier: '2024-12-31',
  popular: '2025-09-01',
};

/** Those that the table of fingerprints is made of. */
export const FINGERPRINTED: readonly PackageSet[] = [
  'current',
  'earlier',
  'older',
  ...FUNCTION_SETS,
  'functions-earlier',
];

/** What popular packages need beside them. */
const PEERS = ['graphql', 'pg'];

/** Newer ones need versions of others that not every registry has. */
const OVERRIDES = { traverse: '0.6.6' };

/** Packages that this repository has and that no fingerprint was made of: what is recognised in them is invented. */
export const STRANGERS =
  '@cloudscape-design/components/table @lezer/python @renovatebot/pep440 @tanstack/react-query @xyflow/react acorn-loose ae-cvss-calculator axe-core chai commander fast-check jsonc-parser kysely magic-string openid-client oxc-parser picomatch postcss react react-dom smol-toml source-map-js typescript uplot vitest'.split(
    ' ',
  );

/**
 * Installs a set with npm, as it is configured, where it is not yet there; install scripts do not run.
 * @returns the folder that holds its node_modules
 */
export function installSet(set: PackageSet): string {
  const folder = join(CACHE, set);
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return folder;
  mkdirSync(folder, { recursive: true });
  const dependencies = wanted(set);
  const manifest = { name: 'bundle-evaluation', private: true, dependencies, overrides: OVERRIDES };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const arguments_ = ['install', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
  const before = BEFORE[set];
  if (before !== undefined) arguments_.push(`--before=${before}`);
  execFileSync('npm', arguments_, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}

function wanted(set: PackageSet): Readonly<Record<string, string>> {
  if (set === 'older') return pairs(OLDER);
  if (set === 'bundlers') return pairs(BUNDLERS);
  if (set === 'popular') return newest([...Object.keys(POPULAR_PACKAGES), ...PEERS]);
  if (set === 'popular-older') return pairs(`${POPULAR_OLDER} pg@8.8`);
  if (isFunctionSet(set)) return newest(FUNCTION_PACKAGES[set]);
  if (set === 'functions-earlier') return pairs(FUNCTION_PACKAGES_EARLIER);
  // The registry need not have every version of the SDK that there ever was.
  const names = Object.keys(PACKAGES).filter((name) => set === 'current' || !/^@(?:aws|middy)/.test(name));
  return newest(names);
}

function newest(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, '*']));
}

function pairs(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text
      .trim()
      .split(/\s+/)
      .map((each) => {
        const at = each.lastIndexOf('@');
        return [each.slice(0, at), each.slice(at + 1)];
      }),
  );
}

/** A module of a package that is installed in a folder, by its name. */
export function resolveIn(folder: string, name: string): string {
  return createRequire(join(folder, 'package.json')).resolve(name);
}

/** The version of the package at a root; undefined where nothing tells. */
export function installedVersion(root: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'version' in manifest
      ? String(manifest.version)
      : undefined;
  } catch {
    return undefined;
  }
}

/** One package as it lies in a folder. */
export interface Installed {
  readonly name: string;
  readonly version: string;
  readonly root: string;
}

/** Every package below a node_modules, those inside of packages as well. */
export function installedIn(folder: string): readonly Installed[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((entry) => !entry.startsWith('.'))
    .flatMap((entry) =>
      entry.startsWith('@') ? readdirSync(join(folder, entry)).map((x) => `${entry}/${x}`) : [entry],
    )
    .flatMap((name) => {
      const root = join(folder, name);
      const version = installedVersion(root);
      const nested = installedIn(join(root, 'node_modules'));
      return version === undefined ? nested : [{ name, version, root }, ...nested];
    });
}
