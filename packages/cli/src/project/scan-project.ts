import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInventory, type Incomplete, type Inventory } from '@watertight/audit/model/inventory.ts';
import type { PackageList } from '@watertight/audit/model/package-record.ts';
import { WatertightError } from '@watertight/audit/model/watertight-error.ts';
import type { PackageSummary, ReportTarget } from '@watertight/audit/report/findings-report.ts';
import type { CommandRun } from '../command-run.ts';
import { cliError } from '../errors.ts';
import { type CodeReader, createCodeReader, isCodeFile } from './code/read-code.ts';
import { createLocalCode, type LocalCode } from './code/search-local-code.ts';
import { type FoundTemplate, type FoundTemplates, findTemplates } from './find-templates.ts';
import { isPackageFile, scanPackages } from './packages/scan-packages.ts';
import { readBeside } from './read-beside.ts';
import { readingBound } from './reading-bound.ts';

/** Inventories to judge, and what could not be read on the way. */
export interface Looked {
  readonly target: ReportTarget;
  readonly inventories: readonly Inventory[];
  readonly incomplete: readonly Incomplete[];
  /** The packages among it, where there are any. */
  readonly packages?: PackageSummary;
  /** The lists of packages as they were read. */
  readonly lists?: readonly PackageList[];
  /** What was there at the base of a change, where one was named. */
  readonly before?: readonly Inventory[];
}

/** How a project is read. */
export interface ScanProjectOptions {
  /** Values of template parameters. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** True searches the code that the templates name for secrets. */
  readonly withCode?: boolean;
  /** True reads the handlers for weaknesses of their code. */
  readonly withWeaknesses?: boolean;
  /** Judges packages, by the advisories of a folder where one is named. */
  readonly withPackages?: {
    readonly advisories?: string | undefined;
    /** The lists at the base of a change. */
    readonly base?: readonly PackageList[] | undefined;
    /** Compares the entries of lockfiles with the configured registries. */
    readonly verifyRegistry?: boolean;
    /** Logs with what guards recorded. */
    readonly recordings?: readonly string[] | undefined;
  };
}

/**
 * Reads every template below the places, each into its own inventory. A template that cannot be read is listed with
 * place and reason, and the others are read.
 * @throws WatertightError WT-E-CLI-10 when a place does not exist
 */
export async function scanProject(
  run: CommandRun,
  places: readonly string[],
  { parameters = {}, withCode = false, withWeaknesses = false, withPackages }: ScanProjectOptions,
): Promise<Looked> {
  for (const place of places) checkExists(place, run.cwd);
  const root = rootOf(places, run.cwd);
  const isRead = (place: string) => !(withWeaknesses && isCodeFile(place));
  const found = places.filter(isRead).map((place) => ({
    ...templatesIn(place, root, withPackages !== undefined),
    bound: readingBound(place),
  }));
  const templates: readonly BoundTemplate[] = [
    ...new Map(
      found.flatMap(({ bound, ...each }) => each.templates.map((one) => [one.path, { ...one, bound }])),
    ).values(),
  ];
  const incomplete: Incomplete[] = found.flatMap((each) => each.incomplete);
  const inventories: Inventory[] = [];
  const capturedAt = new Date(run.now()).toISOString();
  const code = createLocalCode({
    root,
    templates: templates.map(({ path }) => path),
    onProgress: (folder) => run.progress.update(`scan code ${folder}`),
  });
  const reader = createCodeReader(root);
  for (const [index, template] of templates.entries()) {
    run.progress.update(`scan ${index + 1}/${templates.length} ${template.file}`);
    const read = await inventoryOf(template, {
      parameters,
      capturedAt,
      ...(withCode ? { code } : {}),
      ...(withWeaknesses ? { reader } : {}),
    });
    if ('because' in read) incomplete.push(read);
    else {
      inventories.push(read);
      incomplete.push(...read.incomplete);
    }
  }
  if (withWeaknesses) {
    const added = await byShape(places, { reader, inventories, capturedAt });
    inventories.push(...added);
    incomplete.push(...added.flatMap((each) => each.incomplete));
  }
  const packages =
    withPackages === undefined
      ? undefined
      : await scanPackages(run, places, { root, inventories, reader, capturedAt, ...withPackages });
  incomplete.push(...(packages?.incomplete ?? []));
  const joined = packages?.found;
  const isTemplate = places.length === 1 && !statSync(places[0] ?? root).isDirectory();
  return {
    target: {
      kind: isTemplate ? 'template' : 'project',
      path: places
        .map((place) => (place.startsWith(run.cwd) ? place.slice(run.cwd.length + 1) || '.' : place))
        .join(' '),
      templates: templates.map((each) => each.file),
      capturedAt,
    },
    inventories: joined === undefined ? inventories : [...inventories, joined.inventory],
    incomplete,
    ...(joined === undefined ? {} : { packages: joined.summary }),
    ...(packages === undefined ? {} : { lists: packages.lists }),
  };
}

/** The templates of a place. A list of packages that is named is none, and no mistake. */
function templatesIn(place: string, root: string, withPackages: boolean): FoundTemplates {
  const found = findTemplates(place, root);
  const isList =
    withPackages && found.templates.length === 0 && statSync(place).isFile() && isPackageFile(place);
  return isList ? { templates: [], incomplete: [] } : found;
}

/** Handlers of places whose functions no template declares: a folder of code, or one file. */
async function byShape(
  places: readonly string[],
  {
    reader,
    inventories,
    capturedAt,
  }: {
    readonly reader: CodeReader;
    readonly inventories: readonly Inventory[];
    readonly capturedAt: string;
  },
): Promise<readonly Inventory[]> {
  const isDeclared = inventories.some((each) => each.ofKind('function').length > 0);
  const open = places.filter((place) => isCodeFile(place) || (!isDeclared && statSync(place).isDirectory()));
  const added: Inventory[] = [];
  for (const place of open) {
    const parts = await reader.ofPlace(place, capturedAt);
    if (parts !== undefined) added.push(createInventory(parts));
  }
  return added;
}

function checkExists(place: string, folder: string): void {
  try {
    statSync(place);
  } catch (cause) {
    throw cliError('WT-E-CLI-10', { path: place, folder }, { cause });
  }
}

/** A template, and the folder outside of which nothing is read for it. */
interface BoundTemplate extends FoundTemplate {
  readonly bound: string;
}

/** The folder that places in findings are relative to: the current one when it holds them all. */
export function rootOf(places: readonly string[], cwd: string): string {
  if (places.every((place) => place === cwd || place.startsWith(`${cwd}/`))) return cwd;
  const [first = cwd] = places;
  return statSync(first).isDirectory() ? first : dirname(first);
}

async function inventoryOf(
  template: BoundTemplate,
  options: {
    readonly parameters: Readonly<Record<string, string>>;
    readonly capturedAt: string;
    readonly code?: LocalCode;
    readonly reader?: CodeReader;
  },
): Promise<Inventory | Incomplete> {
  const { readTemplate } = await import('@watertight/audit/readers/read-template.ts');
  try {
    const reading = await readTemplate(template.kind, {
      file: template.file,
      text: readFileSync(template.path, 'utf8'),
      parameters: options.parameters,
      readBeside: readBeside(template.path, template.bound),
    });
    const parts = { ...reading, capturedAt: options.capturedAt };
    const searched = (await options.code?.search(parts, template)) ?? parts;
    return createInventory((await options.reader?.ofTemplate(searched)) ?? searched);
  } catch (error) {
    if (!(error instanceof WatertightError)) throw error;
    const line = error.at?.line === undefined ? '' : `:${error.at.line}`;
    return { what: `${template.file}${line}`, because: error.message };
  }
}
