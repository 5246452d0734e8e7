import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { physicalName } from '@watertight/audit/code/least-privilege/physical-name.ts';
import type { Incomplete, Inventory } from '@watertight/audit/model/inventory.ts';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import { valueText } from '@watertight/audit/model/unresolved.ts';
import type { CommandRun } from '../../command-run.ts';
import { cliError } from '../../errors.ts';
import { suggestion } from '../../nearest-word.ts';
import { parametersOf } from '../parameters.ts';
import { scanProject } from '../scan-project.ts';
import { compared, sharersOf } from './compared-role.ts';
import { type DeclaredFunction, declaredRole, handlerRole, type MadeRole } from './function-roles.ts';

/** Which functions, by the options of `roles`. */
export interface RoleChoice {
  readonly handler?: string;
  readonly runtime: string;
  readonly template?: string;
  readonly function?: string;
  readonly parameterOverrides?: readonly string[];
}

/** Roles, and what was read for them. */
export interface RolesMade {
  readonly roles: readonly MadeRole[];
  readonly incomplete: readonly Incomplete[];
  /** Absolute folder that templates are named from. */
  readonly root: string;
  /** Every template that was read: a role may be used by another one. */
  readonly inventories: readonly Inventory[];
}

/**
 * The roles that a command line asks for: of one handler, or of the functions of templates, each compared with the present one.
 * @throws WatertightError WT-E-CLI-07 for a function that no template has, WT-E-CLI-10 for a folder that there is not
 */
export async function makeRoles(run: CommandRun, path: string, options: RoleChoice): Promise<RolesMade> {
  const place = resolve(run.cwd, path);
  if (options.handler !== undefined && options.template === undefined) {
    checkFolder(place, run.cwd);
    const { handler, runtime } = options;
    const made = await handlerRole(place, { handler, runtime, folder: '' }, options.function);
    return { roles: [made], incomplete: [], root: place, inventories: [] };
  }
  const template = options.template === undefined ? place : templatePlace(run, place, options.template);
  const looked = await scanProject(run, [template], parametersOf(options.parameterOverrides ?? []));
  const root = rootOf(template, run.cwd);
  const all = looked.inventories.flatMap((inventory) =>
    inventory.ofKind('function').map((fn) => ({ fn, inventory })),
  );
  const chosen =
    options.function === undefined && options.handler === undefined ? all : chooseFunctions(all, options);
  const { made, incomplete } = await madeOf(run, root, [...chosen, ...sharersOf(chosen, all)]);
  const shown = made.filter(({ declared }) => chosen.some(({ fn }) => fn === declared?.fn));
  return {
    roles: shown.map((each) => compared(each, made)),
    incomplete: [...looked.incomplete, ...incomplete],
    root,
    inventories: looked.inventories,
  };
}

async function madeOf(run: CommandRun, root: string, chosen: readonly DeclaredFunction[]) {
  const made: MadeRole[] = [];
  const incomplete: Incomplete[] = [];
  for (const [index, each] of chosen.entries()) {
    run.progress.update(`roles ${index + 1}/${chosen.length} ${valueText(each.fn.name)}`);
    const one = await declaredRole(root, each);
    if ('because' in one) incomplete.push(one);
    else made.push(one);
  }
  return { made, incomplete };
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

function chooseFunctions(all: readonly DeclaredFunction[], options: RoleChoice): readonly DeclaredFunction[] {
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
