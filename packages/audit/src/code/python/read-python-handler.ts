import type { CodeProject, HandlerName, HandlerReading } from '../aws-call.ts';
import { builtinValue } from './builtins/builtin-value.ts';
import { externalValue } from './builtins/external-value.ts';
import { flowAtom } from './flows/flow-atom.ts';
import { toWeaknesses } from './flows/to-weaknesses.ts';
import { contextModel } from './handler-context.ts';
import type { Frame, Machine, Value } from './machine/abstract-value.ts';
import { callValue, runHeld } from './machine/calls.ts';
import { aCell, joinValues, NO_VALUE, readCell, textValue, unknown } from './machine/cells.ts';
import { instantiate } from './machine/classes.ts';
import { evaluate } from './machine/expressions.ts';
import { ENTRY, newFrame, runFrame, runQueue } from './machine/frames.ts';
import { elementsOf, itemOf, readMember } from './machine/members.ts';
import { functionRunner } from './machine/statements.ts';
import { bindTarget } from './machine/targets.ts';
import { findEntry, type PythonEntry } from './modules/find-entry.ts';
import { importModule, moduleAt } from './modules/import-module.ts';
import { importRoots } from './modules/import-roots.ts';
import { parsePython } from './syntax/parse-python.ts';
import { toAwsCalls } from './to-aws-calls.ts';

/** Expressions that are evaluated at most, so that every input ends. */
const MOST_STEPS = 1_200_000;

/**
 * Everything of AWS that one Python handler can call: its module and what that imports, the function itself, and what it
 * reaches. Files are read through the project; packages that are installed are not entered. Never throws.
 */
export function readPythonHandler(project: CodeProject, name: HandlerName): HandlerReading {
  const entry = findEntry(project, name);
  if (entry === undefined) {
    const because = 'the handler string names no file of the project';
    return { calls: [], unresolved: [], files: [], incomplete: [{ what: name.handler, because }] };
  }
  const machine = newMachine(project, importRoots(project, name.folder, entry.file));
  runEntry(machine, entry);
  runQueue(machine);
  if (machine.modules.get(`/${entry.module}`)?.frame.scope.names.has(entry.name) !== true) {
    machine.incomplete.set('handler', { what: name.handler, because: `${entry.file} has no ${entry.name}` });
  }
  return {
    entry: `${entry.file}#${entry.name}`,
    calls: toAwsCalls(machine),
    unresolved: [...machine.unresolved.values()],
    weaknesses: toWeaknesses(machine),
    imports: [...machine.imports.values()],
    files: [...machine.files.keys()].toSorted(),
    incomplete: [...machine.incomplete.values()],
  };
}

function newMachine(project: CodeProject, roots: readonly string[]): Machine {
  const machine: Machine = {
    project,
    roots,
    modules: new Map(),
    files: new Map(),
    queue: [],
    scalars: new Map(),
    interned: new Map(),
    met: new Map(),
    unresolved: new Map(),
    incomplete: new Map(),
    framesOfNode: new Map(),
    frames: [],
    facts: new Map(),
    imports: new Map(),
    depth: 0,
    spent: 0,
    spentOnTests: 0,
    most: MOST_STEPS,
    nextId: 0,
    steps: {
      runFunction: functionRunner,
      callValue,
      readMember,
      itemOf,
      elementsOf,
      importModule,
      bindTarget,
      external: externalValue,
      readText: (text) => textValue(machine, text),
      builtin: builtinValue,
      evaluate,
      instantiate,
    },
  };
  return machine;
}

/** Lambda imports the module, takes the name, and calls it with the event and the context. */
function runEntry(machine: Machine, { module, name }: PythonEntry): void {
  const frame = newFrame({
    machine,
    file: parsePython('', ''),
    moduleName: '',
    context: ENTRY,
    kind: 'module',
    run: (own) => {
      const parent = module.split('/').slice(0, -1).join('/');
      if (parent !== '' && machine.project.isFile(`${parent}/__init__.py`)) moduleAt(parent, machine);
      const found = moduleAt(module, machine);
      const handler =
        found === undefined ? NO_VALUE : handlerIn(found.frame.scope.names.get(name) ?? aCell(), own);
      callHandler(
        handler.length > 0 || found === undefined ? handler : readMember([found], name, use(own)),
        own,
      );
    },
  });
  runFrame(frame);
}

function handlerIn(cell: { value: Value; readers: Set<Frame> }, frame: Frame): Value {
  return readCell(cell, frame);
}

function use(frame: Frame): { frame: Frame; site: { start: number; end: number } } {
  return { frame, site: { start: 0, end: 0 } };
}

function callHandler(handler: Value, frame: Frame): void {
  const call = {
    ...use(frame),
    isRoute: true,
    args: [eventValue(handler, frame), [contextModel(frame.machine)]],
    named: new Map(),
    more: NO_VALUE,
    moreNamed: NO_VALUE,
  };
  callValue(handler, call);
  for (const atom of handler) if (atom.kind === 'external') runHeld(atom, call);
}

/** The event: nothing is known of it but where it comes from. */
function eventValue(handler: Value, frame: Frame): Value {
  const [fn] = handler.flatMap((atom) =>
    atom.kind === 'bound' ? [atom.method] : atom.kind === 'function' ? [atom] : [],
  );
  const at = fn === undefined ? use(frame) : { frame: fn.scope.frame, site: fn.node };
  const plan = { origin: 'event', form: 'root', within: 'event', clean: 0, traits: 0 } as const;
  const flow = flowAtom(frame.machine, { ...plan, what: 'the event comes in', at });
  return joinValues(unknown(frame.machine, 'from the event'), [flow]);
}
