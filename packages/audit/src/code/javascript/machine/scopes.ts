import { children, flag, nameOf, part, parts, type SyntaxNode, word } from '../syntax/syntax-node.ts';
import type { Cell, Frame, Scope, Value } from './abstract-value.ts';
import { aCell, joinValues, readCell } from './cells.ts';
import type { Machine } from './machine.ts';
import { machineOf } from './make-atoms.ts';

/** The scope of a block, with the names it declares; the same one each time the block runs in a frame. */
export function blockScope(node: SyntaxNode, body: readonly SyntaxNode[], outer: Scope): Scope {
  const known = outer.frame.scopes.get(node);
  if (known !== undefined) return known;
  const scope: Scope = { cells: new Map(), links: new Map(), parent: outer, frame: outer.frame };
  outer.frame.scopes.set(node, scope);
  for (const name of declaredNames(node, body)) scope.cells.set(name, aCell());
  hoistFunctions(body, scope);
  return scope;
}

const BLOCK_NAMES = new WeakMap<SyntaxNode, readonly string[]>();

function declaredNames(node: SyntaxNode, body: readonly SyntaxNode[]): readonly string[] {
  const known = BLOCK_NAMES.get(node);
  if (known !== undefined) return known;
  const names: string[] = [];
  for (const statement of body) collectLexical(statement, names);
  BLOCK_NAMES.set(node, names);
  return names;
}

function collectLexical(statement: SyntaxNode, names: string[]): void {
  const declaration = exported(statement);
  if (declaration.type === 'VariableDeclaration' && word(declaration, 'kind') !== 'var') {
    for (const each of children(declaration, 'declarations')) patternNames(part(each, 'id'), names);
    return;
  }
  if (
    /^(?:ClassDeclaration|FunctionDeclaration|TSEnumDeclaration|TSModuleDeclaration)$/u.test(declaration.type)
  ) {
    const name = nameOf(part(declaration, 'id'));
    if (name !== undefined) names.push(name);
  }
}

function exported(statement: SyntaxNode): SyntaxNode {
  return statement.type.startsWith('Export') ? (part(statement, 'declaration') ?? statement) : statement;
}

/** Names that a pattern binds. */
export function patternNames(pattern: SyntaxNode | undefined, names: string[]): void {
  if (pattern === undefined) return;
  switch (pattern.type) {
    case 'Identifier':
      names.push(word(pattern, 'name'));
      return;
    case 'ObjectPattern':
      for (const each of children(pattern, 'properties'))
        patternNames(part(each, 'value') ?? part(each, 'argument'), names);
      return;
    case 'ArrayPattern':
      for (const each of parts(pattern, 'elements')) patternNames(each, names);
      return;
    case 'AssignmentPattern':
      patternNames(part(pattern, 'left'), names);
      return;
    case 'RestElement':
      patternNames(part(pattern, 'argument'), names);
      return;
    case 'TSParameterProperty':
      patternNames(part(pattern, 'parameter'), names);
  }
}

/** Functions are there before the block that declares them runs. */
export function hoistFunctions(body: readonly SyntaxNode[], scope: Scope): void {
  const machine = machineOf(scope.frame);
  for (const statement of body) {
    const declaration = exported(statement);
    if (declaration.type !== 'FunctionDeclaration') continue;
    const name = nameOf(part(declaration, 'id'));
    if (name === undefined || part(declaration, 'body') === undefined) continue;
    const cell = scope.cells.get(name) ?? aCell();
    scope.cells.set(name, cell);
    cell.value = [...cell.value, machine.steps.makeClosure(declaration, scope)];
  }
}

const VAR_NAMES = new WeakMap<SyntaxNode, readonly string[]>();

/** Declares what a function or module declares with `var`, at any depth, and its parameters' names. */
export function declareVariables(node: SyntaxNode, body: readonly SyntaxNode[], scope: Scope): void {
  let names = VAR_NAMES.get(node);
  if (names === undefined) {
    const found: string[] = [];
    collectVars(body, found);
    names = found;
    VAR_NAMES.set(node, names);
  }
  for (const name of names) if (!scope.cells.has(name)) scope.cells.set(name, aCell());
}

const NESTED_BODIES = [
  'body',
  'consequent',
  'alternate',
  'block',
  'handler',
  'finalizer',
  'init',
  'left',
  'cases',
];
/** Statements nested deeper than this declare nothing: the text is not written by people. */
const DEEPEST_BLOCK = 200;

function collectVars(body: readonly SyntaxNode[], names: string[], depth = 0): void {
  if (depth > DEEPEST_BLOCK) return;
  for (const statement of body) {
    const declaration = exported(statement);
    if (declaration.type === 'VariableDeclaration') collectVar(declaration, names);
    else if (/Statement$|Clause$|SwitchCase$/u.test(declaration.type)) {
      for (const inner of nestedBodies(declaration)) collectVars(inner, names, depth + 1);
    }
  }
}

function collectVar(declaration: SyntaxNode, names: string[]): void {
  if (word(declaration, 'kind') !== 'var') return;
  for (const each of children(declaration, 'declarations')) patternNames(part(each, 'id'), names);
}

function nestedBodies(statement: SyntaxNode): readonly (readonly SyntaxNode[])[] {
  if (statement.type === 'ExpressionStatement') return [];
  return NESTED_BODIES.map((field) => {
    const inner = part(statement, field);
    return inner === undefined ? children(statement, field) : [inner];
  });
}

/** Whether a declaration is only there for the type checker. */
export function isTypeOnly(node: SyntaxNode): boolean {
  return flag(node, 'declare') || word(node, 'importKind') === 'type' || word(node, 'exportKind') === 'type';
}

/** The cell of a name, where it is declared. */
export function cellOf(name: string, scope: Scope): Cell | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const cell = at.cells.get(name);
    if (cell !== undefined) return cell;
    if (at.links.has(name)) return undefined;
  }
  return undefined;
}

/** What a name may be: a variable, an import, or one of JavaScript's own. */
export function readName(name: string, scope: Scope): Value | undefined {
  const frame: Frame = scope.frame;
  const { steps } = machineOf(frame);
  const helper = name.startsWith('_') ? steps.helper(name, frame) : undefined;
  if (helper !== undefined) return helper;
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const cell = at.cells.get(name);
    if (cell !== undefined) return joinValues(readCell(cell, frame), declaredAgain(name, at));
    const link = at.links.get(name);
    if (link !== undefined)
      return steps.importName(link, at.frame === frame ? frame : frameReading(at, frame));
  }
  const global = readCell(globalCell(machineOf(frame), name), frame);
  return global.length > 0 ? global : steps.global(name, frame);
}

/** The cell of a field of the global object: what is assigned to without a declaration. */
export function globalCell(machine: Machine, name: string): Cell {
  const cell = machine.memory.globals.get(name) ?? aCell();
  machine.memory.globals.set(name, cell);
  return cell;
}

/** `import { S3 } from …; const S3 = new S3()` is no valid code, and is deployed all the same. */
function declaredAgain(name: string, scope: Scope): Value {
  const outer = scope.parent;
  const link = outer?.parent === undefined ? outer?.links.get(name) : undefined;
  return link === undefined ? [] : machineOf(scope.frame).steps.importName(link, scope.frame);
}

/** Imports belong to the module's file; who reads is the frame that runs. */
function frameReading(scope: Scope, reader: Frame): Frame {
  return scope.frame.file === reader.file ? reader : scope.frame;
}
