/**
 * Writes what is made from other files: registries of rules, pages about them, and the error tables of
 * docs/errors.md. `--check` writes nothing and fails when a file is not as it would be written.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnyPostureRule } from '../packages/audit/src/posture/rule.ts';
import { actionTable } from './action-table.ts';
import { detectionPage, detectionsIndex, type RulePage, sigmaPage } from './detection-pages.ts';
import { type ErrorTable, withErrorTables } from './error-tables.ts';
import {
  type PlacedRule,
  postureIndex,
  posturePage,
  postureRegistry,
  riskCoverage,
} from './posture-pages.ts';
import {
  collectorRegistry,
  detectionRegistry,
  detectorRegistry,
  exportName,
  sigmaRegistry,
} from './registries.ts';
import { ROOT, reportProblems } from './report-problems.ts';
import { resourceTypeTable } from './resource-types.ts';

const RULES = 'packages/monitor/src/detections/rules';
const SIGMA = 'packages/monitor/src/detections/sigma/rules';
const COLLECTORS = 'packages/monitor/src/collect/collectors';
const PAGES = 'docs/detections';
const POSTURE = 'packages/audit/src/posture';
const DETECTORS = 'packages/guard/src/detectors';
const POSTURE_PAGES = 'docs/rules';
const ERROR_SOURCES = [
  { file: 'packages/audit/src/errors.ts', name: 'AUDIT_ERRORS' },
  { file: 'packages/cli/src/errors.ts', name: 'CLI_ERRORS' },
  { file: 'packages/monitor/src/errors.ts', name: 'MONITOR_ERRORS' },
];

/** Files as they should be, by path from `root`. */
export async function generatedFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const pages: RulePage[] = [];
  const ids = idsIn(join(root, RULES), '.ts');
  if (ids.length > 0) {
    files.set('packages/monitor/src/detections/rules.generated.ts', detectionRegistry(ids));
    for (const id of ids) pages.push(detectionPage(id, await detectionOf(root, id)));
  }
  const rules = idsIn(join(root, SIGMA), '.yml').map((id) => ({
    id,
    text: readFileSync(join(root, SIGMA, `${id}.yml`), 'utf8'),
  }));
  if (rules.length > 0) {
    files.set('packages/monitor/src/detections/sigma/sigma-rules.generated.ts', sigmaRegistry(rules));
    pages.push(...rules.map(({ id, text }) => sigmaPage(id, text)));
  }
  const collectors = collectorsIn(join(root, COLLECTORS));
  if (collectors.length > 0)
    files.set('packages/monitor/src/collect/collectors.generated.ts', collectorRegistry(collectors));
  for (const page of pages) files.set(`${PAGES}/${page.id}.md`, page.text);
  if (pages.length > 0) files.set(`${PAGES}/README.md`, detectionsIndex(pages));
  for (const [path, text] of await postureFiles(root)) files.set(path, text);
  const detectors = await detectorIds(root);
  if (detectors.length > 0) files.set(`${DETECTORS}/detectors.generated.ts`, detectorRegistry(detectors));
  const table = actionTable(root);
  if (table !== undefined) files.set('packages/audit/src/access/action-table.generated.ts', table);
  const types = resourceTypeTable(root);
  if (types !== undefined)
    files.set('packages/audit/src/code/least-privilege/resource-types.generated.ts', types);
  const errors = join(root, 'docs/errors.md');
  if (existsSync(errors)) {
    files.set('docs/errors.md', withErrorTables(readFileSync(errors, 'utf8'), await errorTables(root)));
  }
  return files;
}

/** Files of the guard's folder that export a detector under their own name. */
async function detectorIds(root: string): Promise<readonly string[]> {
  const ids = idsIn(join(root, DETECTORS), '.ts').filter((id) => !id.endsWith('.generated'));
  const found = await Promise.all(
    ids.map(async (id) => {
      const module: Record<string, unknown> = await import(
        pathToFileURL(join(root, DETECTORS, `${id}.ts`)).href
      );
      const value = module[exportName(id)];
      return typeof value === 'object' && value !== null && 'detect' in value ? [id] : [];
    }),
  );
  return found.flat();
}

/** The registry of the posture rules, their pages, and the pages about all of them. */
async function postureFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const places = foldersIn(join(root, POSTURE, 'rules')).flatMap((area) =>
    idsIn(join(root, POSTURE, 'rules', area), '.ts').map((id) => ({ area, id, name: exportName(id) })),
  );
  if (places.length === 0) return files;
  files.set(`${POSTURE}/posture-rules.generated.ts`, postureRegistry(places));
  const rules = await Promise.all(places.map((place) => postureRuleOf(root, place)));
  for (const each of rules) files.set(`${POSTURE_PAGES}/${each.rule.id}.md`, posturePage(each));
  files.set(`${POSTURE_PAGES}/README.md`, postureIndex(rules));
  files.set(`${POSTURE_PAGES}/risks.md`, riskCoverage(rules));
  return files;
}

async function postureRuleOf(
  root: string,
  { area, id, name }: { area: string; id: string; name: string },
): Promise<PlacedRule> {
  const path = `${POSTURE}/rules/${area}/${id}.ts`;
  const module: Record<string, AnyPostureRule> = await import(pathToFileURL(join(root, path)).href);
  const rule = module[name];
  if (rule === undefined) throw new Error(`${path}: does not export ${name}`);
  if (rule.id !== id) throw new Error(`${path}: its id is ${rule.id}`);
  return { area, rule };
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** File names without their ending, tests and case lists left out. */
function idsIn(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !/\.(test|cases)\.ts$/.test(name))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

/** `group/id` of every collector. */
function collectorsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const groups = readdirSync(folder).sort();
  return groups.flatMap((group) => idsIn(join(folder, group), '.ts').map((id) => `${group}/${id}`));
}

async function detectionOf(root: string, id: string): Promise<unknown> {
  const module: Record<string, unknown> = await import(pathToFileURL(join(root, RULES, `${id}.ts`)).href);
  const detection = module[exportName(id)];
  if (detection === undefined) throw new Error(`${RULES}/${id}.ts: does not export ${exportName(id)}`);
  return detection;
}

async function errorTables(root: string): Promise<readonly ErrorTable[]> {
  return Promise.all(
    ERROR_SOURCES.map(async ({ file, name }) => {
      const module: Record<string, ErrorTable> = await import(pathToFileURL(join(root, file)).href);
      return module[name] ?? {};
    }),
  );
}

/** Pages of rules that no longer exist. */
function stalePages(root: string, files: ReadonlyMap<string, string>): readonly string[] {
  return [PAGES, POSTURE_PAGES]
    .flatMap((folder) => idsIn(join(root, folder), '.md').map((id) => `${folder}/${id}.md`))
    .filter((path) => !files.has(path));
}

/** What `--check` finds: files that differ from what would be written, and pages without a rule. */
export async function staleFiles(root: string): Promise<readonly string[]> {
  const files = await generatedFiles(root);
  const differing = [...files].filter(([path, text]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  return [...differing.map(([path]) => path), ...stalePages(root, files)];
}

async function write(root: string): Promise<void> {
  const files = await generatedFiles(root);
  for (const [path, text] of files) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    process.stdout.write(`${path}\n`);
  }
  for (const path of stalePages(root, files)) {
    rmSync(join(root, path));
    process.stdout.write(`${path} removed\n`);
  }
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const stale = await staleFiles(ROOT);
    reportProblems(stale.map((path) => `${path}: not as generated; run npm run generate`));
  } else {
    await write(ROOT);
  }
}
