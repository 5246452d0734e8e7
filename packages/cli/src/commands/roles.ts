import { statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { ACTION_TABLE_DATE } from '@watertight/audit/access/action-table.generated.ts';
import { SERVICE_MODELS_SOURCE } from '@watertight/audit/code/actions/service-models.generated.ts';
import { physicalName } from '@watertight/audit/code/least-privilege/physical-name.ts';
import type { Incomplete, Inventory } from '@watertight/audit/model/inventory.ts';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import { valueText } from '@watertight/audit/model/unresolved.ts';
import { answer, type CommandRun, finish, say, timeSpan, withWorkspace } from '../command-run.ts';
import { cliError } from '../errors.ts';
import { incompleteLines } from '../incomplete-lines.ts';
import { suggestion } from '../nearest-word.ts';
import { PIPE_WIDTH } from '../output/table.ts';
import { declaredRole, handlerRole, type MadeRole } from '../project/function-roles.ts';
import { parametersOf } from '../project/parameters.ts';
import { type RoleRow, roleRow } from '../project/role-document.ts';
import { roleFindings } from '../project/role-findings.ts';
import { roleRenderings } from '../project/role-renderings.ts';
import { scanProject } from '../project/scan-project.ts';
import type { TrailUse } from '../project/trail-use.ts';
import { comparisonTables, rolesTables, unresolvedNotes } from '../tables/roles-tables.ts';

/** Options of `roles`. */
export interface RolesOptions {
  readonly handler?: string;
  readonly runtime: string;
  readonly template?: string;
  readonly function?: string;
  readonly parameterOverrides?: readonly string[];
  readonly fromTrail?: boolean;
  readonly check?: boolean;
  readonly write?: boolean;
  readonly explain?: boolean;
}

interface Made {
  readonly roles: readonly MadeRole[];
  readonly incomplete: readonly Incomplete[];
  /** Absolute folder that templates are named from. */
  readonly root: string;
}

/** API calls that are looked at for one answer. */
const MOST_CALLS = 1_000_000;

/** `watertight roles [PATH]`: CONTRACT watertight/roles/1, or the roles in a template's own language. */
export async function runRoles(run: CommandRun, path: string, options: RolesOptions): Promise<number> {
  const made = await makeRoles(run, path, options);
  const trails = options.fromTrail === true ? await trailsOf(run, made.roles) : undefined;
  const roles = trails?.map((each) => each.made) ?? made.roles;
  const rows = roles.map((each, index) =>
    roleRow(
      each,
      { isTemplate: each.declared !== undefined, ...regionOf(run, each) },
      trails?.[index]?.trail,
    ),
  );
  const incomplete = [...made.incomplete, ...roles.flatMap((each) => each.incomplete)];
  const findings = options.check === true ? roleFindings(roles) : [];
  if (options.write === true) await writeRoles(run, roles, made.root);
  answer(run, {
    document: {
      schema: 'watertight/roles/1',
      data: { actions: ACTION_TABLE_DATE, operations: SERVICE_MODELS_SOURCE },
      functions: rows,
      incomplete,
    },
    lines: rows,
    notes: unresolvedNotes(rows),
    tables: options.check === true ? comparisonTables(rows) : rolesTables(rows, options.explain === true),
    widest: PIPE_WIDTH,
    renderings: roleRenderings(roles, { findings, incomplete, now: run.now() }),
    empty: emptyText(rows, options),
  });
  for (const line of incompleteLines(incomplete)) say(run, line);
  return finish(run, {
    found: findings,
    incomplete: incomplete.length > 0 || rows.length === 0,
    failOn: ['role-*'],
  });
}

function emptyText(rows: readonly RoleRow[], { check }: RolesOptions): string {
  if (rows.length === 0)
    return 'No functions found. Name a handler with --handler src/app.handler, or a template.';
  return check === true
    ? 'The present roles allow what the functions need, and no more.'
    : 'Nothing is needed.';
}

/** The region of a declared function where its template tells it, that of the settings for a handler alone. */
function regionOf(run: CommandRun, { declared }: MadeRole): { region?: string } {
  const region = declared === undefined ? run.settings.region[0] : declared.fn.region;
  return region === undefined || region === '' || region.startsWith('<') ? {} : { region };
}

async function makeRoles(run: CommandRun, path: string, options: RolesOptions): Promise<Made> {
  const place = resolve(run.cwd, path);
  if (options.handler !== undefined && options.template === undefined) {
    checkFolder(place, run.cwd);
    const { handler, runtime } = options;
    const made = await handlerRole(place, { handler, runtime, folder: '' }, options.function);
    return { roles: [made], incomplete: [], root: place };
  }
  const template = options.template === undefined ? place : templatePlace(run, place, options.template);
  const looked = await scanProject(run, [template], parametersOf(options.parameterOverrides ?? []));
  const root = rootOf(template, run.cwd);
  const all = looked.inventories.flatMap((inventory) =>
    inventory.ofKind('function').map((fn) => ({ fn, inventory })),
  );
  const chosen =
    options.function === undefined && options.handler === undefined ? all : chooseFunctions(all, options);
  const roles: MadeRole[] = [];
  const incomplete: Incomplete[] = [...looked.incomplete];
  for (const [index, each] of chosen.entries()) {
    run.progress.update(`roles ${index + 1}/${chosen.length} ${valueText(each.fn.name)}`);
    const made = await declaredRole(root, each);
    if ('because' in made) incomplete.push(made);
    else roles.push(made);
  }
  return { roles, incomplete, root };
}

/** A template is named from the current folder or from the project's. */
function templatePlace(run: CommandRun, place: string, template: string): string {
  const besides = resolve(place, template);
  return isFile(besides) ? besides : resolve(run.cwd, template);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function checkFolder(place: string, folder: string): void {
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw cliError('WT-E-CLI-10', { path: place, folder });
}

/** The folder that scanProject names templates from. */
function rootOf(place: string, cwd: string): string {
  if (place === cwd || place.startsWith(`${cwd}/`)) return cwd;
  return isFile(place) ? dirname(place) : place;
}

interface Declared {
  readonly fn: LambdaFunction;
  readonly inventory: Inventory;
}

function chooseFunctions(all: readonly Declared[], options: RolesOptions): readonly Declared[] {
  const wanted = options.function ?? options.handler ?? '';
  const found = all.filter(({ fn }) =>
    options.function === undefined ? valueText(fn.handler) === wanted : namesOf(fn).includes(wanted),
  );
  if (found.length > 0) return found;
  const names = [...new Set(all.map(({ fn }) => fn.logicalId ?? fn.address ?? valueText(fn.name)))];
  const next = `${names.length === 0 ? 'There are no functions here' : suggestion(wanted, names)}.`;
  throw cliError('WT-E-CLI-07', {
    option: options.function === undefined ? '--handler' : '--function',
    rule: 'it names a function of the template',
    value: wanted,
    next,
  });
}

function namesOf(fn: LambdaFunction): readonly string[] {
  return [valueText(fn.name), fn.logicalId, fn.address, fn.arn, physicalName(fn)].filter(
    (each) => each !== undefined,
  );
}

async function trailsOf(
  run: CommandRun,
  roles: readonly MadeRole[],
): Promise<readonly { readonly made: MadeRole; readonly trail: TrailUse }[]> {
  const { withTrail } = await import('../project/trail-use.ts');
  const calls = await withWorkspace(run, { readOnly: true }, (workspace) =>
    run.monitor.listApiCalls(workspace, { ...timeSpan(run), limit: MOST_CALLS }),
  );
  return roles.map((each) => withTrail(each, calls));
}

async function writeRoles(run: CommandRun, roles: readonly MadeRole[], root: string): Promise<void> {
  const { writeRole } = await import('../project/write-role.ts');
  for (const made of roles) {
    const file = made.declared === undefined ? undefined : resolve(root, made.declared.template);
    if (file === undefined) {
      const next = 'Name the template with --template FILE, or leave out --handler.';
      throw cliError('WT-E-CLI-07', {
        option: '--write',
        rule: 'it needs a template',
        value: 'a handler alone',
        next,
      });
    }
    const problem = writeRole(file, made);
    const place = relative(run.cwd, file);
    say(
      run,
      problem === undefined
        ? `Wrote the role of ${made.role.name} into ${place}`
        : `Left ${made.role.name} in ${place} as it is: ${problem}`,
    );
  }
}
