import { readFileSync } from 'node:fs';
import { basename, dirname, join, posix, resolve } from 'node:path';
import type { HandlerName } from '@watertight/audit/code/aws-call.ts';
import { compareRole, type RoleComparison } from '@watertight/audit/code/least-privilege/compare-role.ts';
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
import { readHandler } from '@watertight/audit/code/read-handler.ts';
import type { Incomplete, Inventory } from '@watertight/audit/model/inventory.ts';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import { known, valueText } from '@watertight/audit/model/unresolved.ts';
import { codeProject, inlineProject } from './code/code-project.ts';

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
  readonly incomplete: readonly Incomplete[];
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
  return { role, book: NO_REFERENCES, incomplete: reading.incomplete };
}

/**
 * The role of a function that a template declares: its handler read below the template's folder, its environment, triggers
 * and resources from the template.
 * @param root absolute folder that the template's path is relative to
 */
export async function declaredRole(
  root: string,
  { fn, inventory }: { readonly fn: LambdaFunction; readonly inventory: Inventory },
): Promise<MadeRole | Incomplete> {
  const template = fn.at?.file ?? fn.id.split('#', 1)[0] ?? '';
  const name = fn.logicalId ?? fn.address ?? valueText(fn.name);
  const handler = handlerOf(fn, codeFolder(fn, template));
  if (handler === undefined) {
    const because =
      fn.code?.imageUri === undefined
        ? 'the template does not tell its handler'
        : 'its code is a container image';
    return { what: `function ${name}`, because };
  }
  const inline = known(fn.code?.inline);
  const file = handler.runtime.startsWith('python') ? 'index.py' : 'index.js';
  const reading =
    inline === undefined
      ? await readHandler(codeProject(root), handler)
      : await readHandler(inlineProject(file, inline), { ...handler, folder: '' });
  const role = functionRole({
    name: name,
    handler,
    reading,
    declared: { fn, inventory },
  });
  const own = inventory.resolveAs('role', fn.role);
  return {
    role,
    book: referenceBook(inventory, { self: fn, parameters: parametersIn(join(root, template)) }),
    declared: { fn, inventory, template },
    ...(own === undefined ? {} : { current: compareRole(inventory, own, role.needs) }),
    incomplete: reading.incomplete,
  };
}

/** Folder of a function's code, relative to the root. Build folders of the CDK hold copies: assets. */
function codeFolder(fn: LambdaFunction, template: string): string {
  const path = known(fn.code?.path) ?? '';
  // A package that is an archive is built from the template's own folder.
  const isArchive = /\.(?:zip|jar)$/.test(path);
  const folder = posix.normalize(posix.join(dirname(template), isArchive ? '.' : path));
  return folder === '.' || folder.startsWith('..') ? '' : folder.replace(/\/$/, '');
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
