import type { Cell, Frame, ImportLink, ObjectAtom, Scope, Value } from '../machine/abstract-value.ts';
import { aCell, joinValues, readCell } from '../machine/cells.ts';
import type { LoadedModule, Machine } from '../machine/machine.ts';
import { fieldCell, grow, machineOf, newFrame, newObject, textValue } from '../machine/make-atoms.ts';
import { blockScope, declareVariables, isTypeOnly, patternNames, readName } from '../machine/scopes.ts';
import { runBody } from '../machine/statements.ts';
import { useAt } from '../machine/use-at.ts';
import { parseSource, type SourceFile } from '../syntax/parse-source.ts';
import { children, nameOf, part, type SyntaxNode } from '../syntax/syntax-node.ts';
import { jsonValue } from './json-value.ts';
import { parseJson } from './read-json.ts';

const MOST_MODULES = 2_000;

/** Loads a file of the project once; its code at the top level runs, as it would. */
export function loadModule(machine: Machine, path: string): LoadedModule | undefined {
  const known = machine.modules.get(path);
  if (known !== undefined) return known;
  const text = machine.modules.size < MOST_MODULES ? machine.project.read(path) : undefined;
  if (text === undefined) {
    machine.notes.incomplete.set(path, { what: path, because: 'the file cannot be read' });
    return undefined;
  }
  const isJson = path.endsWith('.json');
  const file = isJson ? parseSource(path, '') : parseSource(path, text);
  if (file.incomplete !== undefined)
    machine.notes.incomplete.set(path, { what: path, because: file.incomplete });
  const module = newModule(machine, file);
  machine.modules.set(path, module);
  if (isJson) grow(machine, module.whole, jsonValue(machine, parseJson(text)));
  else machine.steps.runFrame(module.frame);
  return module;
}

function newModule(machine: Machine, file: SourceFile): LoadedModule {
  const frame = newFrame(machine, { file, node: file.program, isLoading: true });
  const exports = newObject(machine);
  const statements = children(file.program, 'body');
  const isScript =
    !statements.some((each) => /^(?:Import|Export)\w*Declaration$/u.test(each.type)) &&
    !file.path.endsWith('.json');
  const whole = aCell(file.path.endsWith('.json') ? [] : [exports]);
  const module = newObject(machine);
  module.fields.set('exports', whole);
  const given: readonly [string, Value][] = [
    ['module', [module]],
    ['exports', [exports]],
    ['__filename', textValue(machine, file.path)],
    ['__dirname', textValue(machine, '.')],
  ];
  for (const [name, value] of given) frame.scope.cells.set(name, aCell(value));
  frame.thisValue.value = [exports];
  declareVariables(file.program, statements, frame.scope);
  declareImports(statements, frame.scope);
  const top = blockScope(file.program, statements, frame.scope);
  declareExports(statements, { exports, scope: top });
  return { path: file.path, frame, exports, whole, isScript };
}

function declareImports(statements: readonly SyntaxNode[], scope: Scope): void {
  for (const statement of statements) {
    const specifier = part(statement, 'source')?.['value'];
    if (statement.type === 'TSImportEqualsDeclaration') declareImportEquals(statement, scope);
    if (statement.type !== 'ImportDeclaration' || typeof specifier !== 'string') continue;
    for (const each of children(statement, 'specifiers')) {
      const local = nameOf(part(each, 'local'));
      if (local === undefined) continue;
      const isType = isTypeOnly(statement) || isTypeOnly(each);
      scope.links.set(local, { specifier, name: importedName(each), ...(isType ? { isType } : {}) });
    }
  }
}

function importedName(specifier: SyntaxNode): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  return nameOf(part(specifier, 'imported')) ?? 'default';
}

function declareImportEquals(statement: SyntaxNode, scope: Scope): void {
  const local = nameOf(part(statement, 'id'));
  const reference = part(statement, 'moduleReference');
  const specifier = part(reference, 'expression')?.['value'];
  if (local !== undefined && typeof specifier === 'string') scope.links.set(local, { specifier, name: '=' });
}

/** Exported variables are the module's own: the field and the variable are one cell. */
function declareExports(
  statements: readonly SyntaxNode[],
  given: { exports: ObjectAtom; scope: Scope },
): void {
  for (const statement of statements) {
    if (statement.type !== 'ExportNamedDeclaration' || isTypeOnly(statement)) continue;
    const names: string[] = [];
    const declaration = part(statement, 'declaration');
    for (const each of children(declaration, 'declarations')) patternNames(part(each, 'id'), names);
    const own = nameOf(part(declaration, 'id'));
    if (own !== undefined) names.push(own);
    for (const name of names) share(name, name, given);
    if (part(statement, 'source') !== undefined) continue;
    for (const each of children(statement, 'specifiers')) {
      const [local, exported] = [nameOf(part(each, 'local')), nameOf(part(each, 'exported'))];
      if (local !== undefined && exported !== undefined) share(local, exported, given);
    }
  }
}

function share(local: string, exported: string, given: { exports: ObjectAtom; scope: Scope }): void {
  const cell = findCell(local, given.scope);
  if (cell !== undefined) given.exports.fields.set(exported, cell);
}

function findCell(name: string, scope: Scope): Cell | undefined {
  return scope.cells.get(name) ?? (scope.parent === undefined ? undefined : scope.parent.cells.get(name));
}

/** Runs a module's code. */
export function runModule(frame: Frame): void {
  const machine = machineOf(frame);
  const module = machine.modules.get(frame.file.path);
  if (module === undefined || frame.isRunning) return;
  frame.isRunning = true;
  const statements = children(frame.node, 'body');
  const scope = blockScope(frame.node, statements, frame.scope);
  try {
    for (const statement of statements) loadImports(statement, frame);
    runBody(statements, scope);
    for (const statement of statements) runExport(statement, { module, scope });
  } finally {
    frame.isRunning = false;
  }
}

function loadImports(statement: SyntaxNode, frame: Frame): void {
  const specifier = part(statement, 'source')?.['value'];
  if (typeof specifier !== 'string' || isTypeOnly(statement)) return;
  machineOf(frame).steps.importName({ specifier, name: '*' }, frame);
}

interface ModuleRun {
  readonly module: LoadedModule;
  readonly scope: Scope;
}

function runExport(statement: SyntaxNode, run: ModuleRun): void {
  const { module, scope } = run;
  const machine = machineOf(scope.frame);
  if (isTypeOnly(statement)) return;
  if (statement.type === 'ExportDefaultDeclaration') {
    const declaration = part(statement, 'declaration');
    if (declaration !== undefined)
      grow(machine, fieldCell(module.exports, 'default'), defaultValue(declaration, scope));
  } else if (statement.type === 'TSExportAssignment') {
    const expression = part(statement, 'expression');
    if (expression !== undefined) grow(machine, module.whole, machine.steps.evaluate(expression, scope));
  } else if (statement.type === 'ExportAllDeclaration') exportAll(statement, run);
  else if (statement.type === 'ExportNamedDeclaration') exportNames(statement, run);
}

function defaultValue(declaration: SyntaxNode, scope: Scope): Value {
  const machine = machineOf(scope.frame);
  const name = /Declaration$/u.test(declaration.type) ? nameOf(part(declaration, 'id')) : undefined;
  if (name === undefined) return machine.steps.evaluate(declaration, scope);
  if (declaration.type === 'ClassDeclaration')
    grow(machine, fieldOf(scope, name), [machine.steps.makeClass(declaration, scope)]);
  return readName(name, scope) ?? [];
}

function fieldOf(scope: Scope, name: string): Cell {
  const cell = scope.cells.get(name) ?? aCell();
  scope.cells.set(name, cell);
  return cell;
}

function exportAll(statement: SyntaxNode, run: ModuleRun): void {
  const { module, scope } = run;
  const machine = machineOf(scope.frame);
  const specifier = part(statement, 'source')?.['value'];
  if (typeof specifier !== 'string') return;
  const namespace = machine.steps.importName({ specifier, name: '*' }, scope.frame);
  const name = nameOf(part(statement, 'exported'));
  if (name !== undefined) grow(machine, fieldCell(module.exports, name), namespace);
  else
    grow(
      machine,
      module.exports.protos,
      namespace.filter((atom) => atom !== module.exports),
    );
}

function exportNames(statement: SyntaxNode, run: ModuleRun): void {
  const { module, scope } = run;
  const machine = machineOf(scope.frame);
  const specifier = part(statement, 'source')?.['value'];
  for (const each of children(statement, 'specifiers')) {
    const [local, exported] = [nameOf(part(each, 'local')), nameOf(part(each, 'exported'))];
    if (local === undefined || exported === undefined) continue;
    if (typeof specifier === 'string') {
      grow(
        machine,
        fieldCell(module.exports, exported),
        machine.steps.importName({ specifier, name: local }, scope.frame),
      );
    } else if (findCell(local, scope) === undefined) {
      grow(machine, fieldCell(module.exports, exported), readName(local, scope) ?? []);
    }
  }
}

/** What an imported name of a module of the project is. */
export function readExport(module: LoadedModule, link: ImportLink, frame: Frame): Value {
  const { steps } = machineOf(frame);
  const whole = readCell(module.whole, frame);
  const isDefault = link.name === 'default';
  const use = useAt(frame.node, frame.scope);
  if (link.name === '*') return module.isScript ? whole : joinValues([module.exports], whole);
  if (link.name === '=') return whole;
  const own = module.exports.fields.has(link.name) || !module.isScript;
  if (isDefault && !own) return whole;
  if (module.path.endsWith('.json')) return isDefault ? whole : steps.readMember(whole, link.name, use);
  return steps.readMember(module.isScript ? whole : [module.exports], link.name, use);
}
