import { noteImport } from '../flows/package-imports.ts';
import type { Statement } from '../syntax/python-syntax.ts';
import type { Scope, Use, Value } from './abstract-value.ts';
import { joinValues } from './cells.ts';
import { writeName } from './scopes.ts';

/** `import a.b`, `from a import b`. */
export function runImport(
  node: Extract<Statement, { readonly kind: 'import' | 'import-from' }>,
  scope: Scope,
): void {
  if (node.kind === 'import') {
    for (const { module, alias } of node.modules)
      importWhole({ module, ...(alias === undefined ? {} : { alias }) }, scope, node);
    return;
  }
  const { frame } = scope;
  const { steps } = frame.machine;
  const path = `${'.'.repeat(node.level)}${node.module}`;
  const from = steps.importModule(path, frame);
  if (node.level === 0) noteOutside(from, path, { use: { frame, site: node }, isStar: node.isStar });
  if (node.isStar) addStars(from, scope);
  for (const { name, alias } of node.names) {
    writeName(alias ?? name, memberOrModule(from, { path, name }, { scope, site: node }), scope);
  }
}

function importWhole(
  { module, alias }: { readonly module: string; readonly alias?: string },
  scope: Scope,
  site: Statement,
): void {
  const { frame } = scope;
  const { steps } = frame.machine;
  const whole = steps.importModule(module, frame);
  noteOutside(whole, module, { use: { frame, site }, isStar: false });
  const first = module.split('.')[0] ?? module;
  if (alias !== undefined) writeName(alias, whole, scope);
  else writeName(first, first === module ? whole : steps.importModule(first, frame), scope);
}

/** `importlib.import_module(name)`, `__import__(name)`. */
export function importByName(name: string, use: Use): Value {
  const found = use.frame.machine.steps.importModule(name, use.frame);
  noteOutside(found, name, { use, isStar: false });
  return found;
}

/** Remembers a package that is not of the project. */
function noteOutside(
  found: Value,
  module: string,
  { use, isStar }: { readonly use: Use; readonly isStar: boolean },
): void {
  if (!found.some(({ kind }) => kind === 'module')) noteImport(module, use, isStar);
}

function addStars(from: Value, scope: Scope): void {
  for (const atom of from) {
    const isNew = (atom.kind === 'module' || atom.kind === 'external') && !scope.stars.includes(atom);
    if (isNew) scope.stars.push(atom);
  }
}

function memberOrModule(
  from: Value,
  { path, name }: { readonly path: string; readonly name: string },
  { scope, site }: { readonly scope: Scope; readonly site: Statement },
): Value {
  const { frame } = scope;
  const { steps } = frame.machine;
  const member = steps.readMember(from, name, { frame, site });
  const isProject = from.some(({ kind }) => kind === 'module');
  if (!isProject || member.some(({ kind }) => kind !== 'external')) return member;
  const inner = steps.importModule(path.endsWith('.') ? `${path}${name}` : `${path}.${name}`, frame);
  return inner.some(({ kind }) => kind === 'module') ? joinValues(member, inner) : member;
}
