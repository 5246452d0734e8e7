import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { HandlerName, HandlerReading } from '@watertight/audit/code/aws-call.ts';
import type { RoleComparison } from '@watertight/audit/code/least-privilege/compare-role.ts';
import {
  type FunctionRole,
  functionRole,
  handlerOf,
} from '@watertight/audit/code/least-privilege/function-role.ts';
import {
  NO_REFERENCES,
  type ReferenceBook,
  referenceBook,
} from '@watertight/audit/code/least-privilege/writers/reference-book.ts';
import type { ServerlessForm } from '@watertight/audit/code/least-privilege/writers/write-serverless.ts';
import { readHandler } from '@watertight/audit/code/read-handler.ts';
import type { Incomplete, Inventory } from '@watertight/audit/model/inventory.ts';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import { known, valueText } from '@watertight/audit/model/unresolved.ts';
import { codeProject, inlineProject } from '../code/code-project.ts';
import { serverlessForm } from './serverless-form.ts';

/** The least role of one function, what it may refer to, and how the present role differs. */
export interface MadeRole {
  readonly role: FunctionRole;
  readonly book: ReferenceBook;
  readonly declared?: {
    readonly fn: LambdaFunction;
    readonly inventory: Inventory;
    readonly template: string;
  };
  readonly current?: RoleComparison;
  /** Where its service keeps statements, for serverless.yml. */
  readonly form?: ServerlessForm;
  /** Roles of other functions whose statements must be in the same one; undefined for those that were not made. */
  readonly sharing?: readonly (MadeRole | undefined)[];
  /** False where the code was not found, or not read to its end: what it does not seem to need, it may need. */
  readonly isWhole: boolean;
  readonly incomplete: readonly Incomplete[];
}

/** A function of a template. */
export interface DeclaredFunction {
  readonly fn: LambdaFunction;
  readonly inventory: Inventory;
}

/** The role of a handler without a template. */
export async function handlerRole(
  folder: string,
  handler: HandlerName,
  functionName?: string,
): Promise<MadeRole> {
  const reading = await readHandler(codeProject(folder), handler);
  const name = functionName ?? handlerTitle(handler.handler);
  const role = functionRole({
    name,
    ...(functionName === undefined ? {} : { functionName }),
    handler,
    reading,
  });
  return {
    role,
    book: NO_REFERENCES,
    isWhole: isWhole(reading),
    incomplete: reading.incomplete,
  };
}

/**
 * The role of a function that a template declares: its handler read below the template's folder, its environment, triggers
 * and resources from the template.
 * @param root absolute folder that the template's path is relative to
 */
export async function declaredRole(
  root: string,
  { fn, inventory }: DeclaredFunction,
): Promise<MadeRole | Incomplete> {
  const template = fn.at?.file ?? fn.id.split('#', 1)[0] ?? '';
  const name = fn.logicalId ?? fn.address ?? valueText(fn.name);
  const folder = codeFolder(root, { fn, template });
  const handler = handlerOf(fn, folder ?? '');
  if (handler === undefined) {
    const because =
      fn.code?.imageUri === undefined
        ? 'the template does not tell its handler'
        : 'its code is a container image';
    return { what: `function ${name}`, because };
  }
  const reading = await readingOf(root, { fn, handler, folder });
  const role = functionRole({
    name: name,
    handler,
    reading,
    declared: { fn, inventory },
  });
  return {
    role,
    book: referenceBook(inventory, { self: fn, parameters: parametersIn(join(root, template)) }),
    declared: { fn, inventory, template },
    ...(inventory.source === 'serverless' ? { form: serverlessForm(textAt(join(root, serviceOf(fn)))) } : {}),
    isWhole: isWhole(reading),
    incomplete: reading.incomplete,
  };
}

function isWhole({ entry, incomplete }: HandlerReading): boolean {
  return entry !== undefined && incomplete.length === 0;
}

/** The handler's code: in the template itself, or in its folder; nothing else is read in the place of a folder outside. */
function readingOf(
  root: string,
  {
    fn,
    handler,
    folder,
  }: { readonly fn: LambdaFunction; readonly handler: HandlerName; readonly folder: string | undefined },
): HandlerReading | Promise<HandlerReading> {
  const inline = known(fn.code?.inline);
  if (inline !== undefined) {
    const file = handler.runtime.startsWith('python') ? 'index.py' : 'index.js';
    return readHandler(inlineProject(file, inline), { ...handler, folder: '' });
  }
  if (folder !== undefined) return readHandler(codeProject(root), handler);
  const what = `handler ${handler.handler} in ${known(fn.code?.path) ?? 'its folder'}`;
  const because = 'it lies outside of the folder that is read: run the command in a folder that holds both';
  return { calls: [], unresolved: [], files: [], incomplete: [{ what, because }] };
}

/**
 * Folder of a function's code, relative to the root; undefined when it lies outside. Build folders of the CDK hold copies:
 * assets.
 */
function codeFolder(
  root: string,
  { fn, template }: { readonly fn: LambdaFunction; readonly template: string },
): string | undefined {
  const path = known(fn.code?.path) ?? '';
  // A package that is an archive is built from the template's own folder.
  const isArchive = /\.(?:zip|jar)$/.test(path);
  const place = resolve(root, dirname(template), isArchive ? '.' : path);
  const folder = relative(root, place).replaceAll('\\', '/');
  return folder === '..' || folder.startsWith('../') ? undefined : folder;
}

/** The file of the service: a function may be in one of its own. */
function serviceOf(fn: LambdaFunction): string {
  return fn.id.split('#', 1)[0] ?? '';
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Names of the parameters that a CloudFormation template declares. */
function parametersIn(path: string): readonly string[] {
  try {
    const text = readFileSync(path, 'utf8');
    const block = /^Parameters:[^\n]*\n((?:[ \t#][^\n]*\n|\n)*)/m.exec(text)?.[1] ?? '';
    const indent = /^( +)\w/m.exec(block)?.[1] ?? '  ';
    const names = [...block.matchAll(new RegExp(`^${indent}(\\w+):`, 'gm'))].map((found) => found[1] ?? '');
    return names.length > 0 || !text.trimStart().startsWith('{') ? names : jsonParameters(text);
  } catch {
    return [];
  }
}

function jsonParameters(text: string): readonly string[] {
  const value: unknown = JSON.parse(text);
  const parameters =
    typeof value === 'object' && value !== null && 'Parameters' in value ? value.Parameters : {};
  return typeof parameters === 'object' && parameters !== null ? Object.keys(parameters) : [];
}

/** A name for the role of a handler without a template: `app` of `src/app.handler`. */
function handlerTitle(handler: string): string {
  return basename(resolve('/', handler)).replace(/\.[^.]*$/, '');
}
