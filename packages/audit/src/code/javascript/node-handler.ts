import type { CodeProject, HandlerName, HandlerReading } from '../aws-call.ts';
import { globalValue, helperValue } from './builtins/globals.ts';
import { nativeMember } from './builtins/native-member.ts';
import { factsOfAnswer, factsOfTest } from './guards/test-facts.ts';
import { handlerArguments } from './handler-arguments.ts';
import { packageValue } from './libraries/package-value.ts';
import type { CallUse, Frame, Value } from './machine/abstract-value.ts';
import { callValue, constructValue } from './machine/calls.ts';
import { evaluate } from './machine/expressions.ts';
import { makeClass, makeClosure } from './machine/instances.ts';
import type { LoadedModule, Machine } from './machine/machine.ts';
import { machineOf, madeOnce, newFrame } from './machine/make-atoms.ts';
import { elementsOf, readAnyMember, readMember, writeMember } from './machine/members.ts';
import { activate } from './machine/outside.ts';
import { bindPattern } from './machine/patterns.ts';
import { runFrame } from './machine/run-frame.ts';
import { runStatement } from './machine/statements.ts';
import { newWatch, type Watching } from './machine/watch.ts';
import { findEntry } from './modules/find-entry.ts';
import { importName, requireModule } from './modules/import-name.ts';
import { loadModule, readExport, runModule } from './modules/load-module.ts';
import { lineOf } from './syntax/parse-source.ts';
import type { SyntaxNode } from './syntax/syntax-node.ts';
import { toAwsCalls } from './to-aws-calls.ts';
import { toImports } from './to-imports.ts';
import { toWeaknesses } from './to-weaknesses.ts';
import { tracedElement, tracedMember } from './traces/traced-member.ts';
import { watchAws } from './traces/watch-aws.ts';
import { watchAnswer, watchCall } from './traces/watch-call.ts';
import { watchAssignment } from './traces/watch-lasting.ts';
import { watchObject } from './traces/watch-response.ts';

/** Expressions that are evaluated for one handler before the analysis gives up: some seconds of work. */
const MOST_WORK = 600_000;

/**
 * Reads what a handler written in JavaScript or TypeScript can do on AWS: the calls that its own code path reaches, from the
 * exported function through modules, closures, classes and callbacks. It runs the code with sets of possible values until
 * they stop growing, so it may name a call that never happens, but not miss one that its parts can be seen of; what it
 * cannot follow is in `unresolved` or `incomplete`. Never throws.
 */
export function readNodeHandler(project: CodeProject, name: HandlerName): HandlerReading {
  const entry = findEntry(project, name);
  if (entry === undefined) {
    const because = 'no file of the project has this name';
    return {
      calls: [],
      unresolved: [],
      files: [],
      incomplete: [{ what: `handler ${name.handler}`, because }],
    };
  }
  const machine = newMachine(project);
  try {
    run(machine, entry);
  } catch (error) {
    // Only a stack that ran out can get here; what was found until then stays.
    const because = error instanceof Error ? error.message : 'not known';
    machine.notes.incomplete.set('analysis', {
      what: entry.file,
      because: `the analysis ended early: ${because}`,
    });
  }
  if (machine.work.isExhausted) {
    const because = 'there is more code than the analysis follows';
    machine.notes.incomplete.set('work', { what: entry.file, because });
  }
  return {
    entry: `${entry.file}#${entry.exports.join('.')}`,
    calls: toAwsCalls(machine),
    unresolved: [...machine.notes.unresolved.values()],
    weaknesses: toWeaknesses(machine),
    imports: toImports(machine),
    files: [...machine.modules.keys()].sort(),
    incomplete: [...machine.notes.incomplete.values()],
  };
}

function run(machine: Machine, entry: { readonly file: string; readonly exports: readonly string[] }): void {
  const module = loadModule(machine, entry.file);
  if (module === undefined) return;
  let isFound = callEntry(machine, module, entry.exports);
  for (let frame = next(machine); frame !== undefined; frame = next(machine)) {
    if (machine.work.spent > machine.work.most) return;
    machine.steps.runFrame(frame);
    if (machine.work.queue.length === 0) isFound = callEntry(machine, module, entry.exports);
  }
  if (!isFound) {
    const because = `the file exports nothing of the name ${entry.exports.join('.')}`;
    machine.notes.incomplete.set('entry', { what: entry.file, because });
  }
}

/** The latest frame first: callees settle before their callers run again. */
function next(machine: Machine): Frame | undefined {
  const frame = machine.work.queue.pop();
  if (frame !== undefined) frame.isQueued = false;
  return frame;
}

/** Calls the exported handler as Lambda does. False: there is nothing to call. */
function callEntry(machine: Machine, module: LoadedModule, exports: readonly string[]): boolean {
  const caller = entryFrame(machine, module);
  const use: CallUse = {
    frame: caller,
    site: module.frame.node,
    args: handlerArguments(machine, module.frame.file),
    receiver: [],
    isFromOutside: true,
  };
  let value = exportOf(module, exports[0] ?? 'handler', caller);
  for (const name of exports.slice(1)) value = readMember(value, name, use);
  const callable = value.filter((atom) => atom.kind !== 'scalar' && atom.kind !== 'nothing');
  activate(
    callable.filter((atom) => atom.kind !== 'model'),
    use,
  );
  callValue(
    callable.filter((atom) => atom.kind === 'model'),
    use,
  );
  return callable.length > 0;
}

function exportOf(module: LoadedModule, name: string, frame: Frame): Value {
  const whole = readExport(module, { specifier: '', name: '=' }, frame);
  const use: CallUse = { frame, site: module.frame.node, args: [], receiver: [] };
  const own = module.exports.fields.has(name) || module.exports.protos.value.length > 0;
  return own && !module.isScript ? readMember([module.exports], name, use) : readMember(whole, name, use);
}

/** Lambda itself, as a caller that is no part of the project. */
function entryFrame(machine: Machine, module: LoadedModule): Frame {
  const { file } = module.frame;
  const nobody: SyntaxNode = { type: 'EmptyStatement', start: 0, end: 0 };
  return madeOnce(machine, ['entry', machine], () =>
    newFrame(machine, { file, node: nobody, isLoading: false }),
  );
}

function note(use: CallUse, given: { readonly what: string; readonly because: string }): void {
  const { file } = use.frame;
  const line = lineOf(file, use.site.start);
  const key = `${file.path}:${line} ${given.what}`;
  machineOf(use.frame).notes.unresolved.set(key, {
    file: file.path,
    line,
    what: given.what,
    because: given.because,
  });
}

/** The eyes of the machine. */
const WATCHING: Watching = {
  factsOfTest,
  factsOfAnswer,
  tracedMember,
  tracedElement,
  watchCall,
  watchAnswer,
  watchAws,
  watchObject,
  watchAssignment,
};

function newMachine(project: CodeProject): Machine {
  return {
    project,
    steps: {
      evaluate,
      runStatement,
      callValue,
      constructValue,
      readMember,
      readAnyMember,
      writeMember,
      elementsOf,
      importName,
      requireModule,

      makeClass,
      makeClosure,
      bindPattern,
      activate,
      nativeMember,
      note,
      global: globalValue,
      helper: helperValue,
      package: packageValue,
      ...WATCHING,
      runFrame: (frame) => (frame.node.type === 'Program' ? runModule(frame) : runFrame(frame)),
    },
    work: { queue: [], spent: 0, most: MOST_WORK, depth: 0, nesting: 0, isExhausted: false },
    modules: new Map(),
    memory: {
      scalars: new Map(),
      models: new Map(),
      made: new Map(),
      framesOfNode: new Map(),
      globals: new Map(),
      nextId: 0,
    },
    met: new Map(),
    notes: { unresolved: new Map(), incomplete: new Map() },
    watch: newWatch(),
  };
}
