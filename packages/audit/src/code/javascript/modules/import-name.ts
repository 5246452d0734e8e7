import type { CallUse, Frame, ImportLink, Value } from '../machine/abstract-value.ts';
import { NO_VALUE } from '../machine/cells.ts';
import type { Machine } from '../machine/machine.ts';
import { machineOf, unknown } from '../machine/make-atoms.ts';
import { useAt } from '../machine/use-at.ts';
import { noteImport } from '../traces/seen-imports.ts';
import { loadModule, readExport } from './load-module.ts';
import { type ResolvedModule, resolveModule } from './resolve-module.ts';

/** Files that are imported for a bundler, not for what they say. */
const ASSETS =
  /\.(?:css|scss|less|html?|svg|png|jpe?g|gif|txt|md|graphql|gql|sql|wasm|node|pem|ya?ml|xml|d\.ts)$/u;

const RESOLVED = new WeakMap<Machine, Map<string, ResolvedModule>>();

function resolved(machine: Machine, from: string, specifier: string): ResolvedModule {
  const known = RESOLVED.get(machine) ?? new Map<string, ResolvedModule>();
  RESOLVED.set(machine, known);
  const key = `${from}\n${specifier}`;
  const found = known.get(key) ?? resolveModule(machine.project, from, specifier);
  known.set(key, found);
  return found;
}

/** What an imported name is: of a module of the project, or of a package. */
export function importName(link: ImportLink, frame: Frame): Value {
  const machine = machineOf(frame);
  if (link.specifier === '') return unresolvedImport(frame);
  const found = resolved(machine, frame.file.path, link.specifier);
  if (found.kind === 'missing') return missing(frame, link.specifier, found.because);
  if (found.kind === 'package') {
    noteImport({ specifier: found.name, symbol: link.name }, frame);
    return packageExport(found.name, link.name, frame);
  }
  if (link.isType === true) return NO_VALUE;
  const module = loadModule(machine, found.path);
  return module === undefined
    ? unknown(machine, `${found.path} cannot be read`)
    : readExport(module, link, frame);
}

function packageExport(specifier: string, name: string, frame: Frame): Value {
  const { steps } = machineOf(frame);
  const whole = steps.package(specifier, frame) ?? NO_VALUE;
  if (name === '*' || name === '=') return whole;
  if (name === 'default' && whole.some((atom) => atom.kind === 'external')) return whole;
  return steps.readMember(whole, name, useAt(frame.node, frame.scope));
}

/** `require('…')` in the file of a frame. */
export function requireModule(specifier: string, frame: Frame, use?: CallUse): Value {
  const machine = machineOf(frame);
  if (specifier === '') {
    if (use !== undefined) machine.steps.note(use, { what: 'a module', because: 'its name is not known' });
    return unknown(machine, 'a module whose name is not known');
  }
  const found = resolved(machine, frame.file.path, specifier);
  if (found.kind === 'missing') return missing(frame, specifier, found.because);
  if (found.kind === 'package') {
    const site = use === undefined ? {} : { site: use.site };
    noteImport({ specifier: found.name, symbol: '=', ...site }, use?.frame ?? frame);
    return machine.steps.package(found.name, frame) ?? NO_VALUE;
  }
  const module = loadModule(machine, found.path);
  if (module === undefined) return unknown(machine, `${found.path} cannot be read`);
  return readExport(module, { specifier, name: module.isScript ? '=' : '*' }, use?.frame ?? frame);
}

function unresolvedImport(frame: Frame): Value {
  const machine = machineOf(frame);
  machine.steps.note(useAt(frame.node, frame.scope), {
    what: 'import()',
    because: 'the name of the module is not known',
  });
  return unknown(machine, 'a module whose name is not known');
}

function missing(frame: Frame, specifier: string, because: string): Value {
  const machine = machineOf(frame);
  if (!ASSETS.test(specifier)) {
    machine.notes.incomplete.set(`${frame.file.path} ${specifier}`, {
      what: `${specifier} (imported by ${frame.file.path})`,
      because,
    });
  }
  return unknown(machine, `${specifier}: ${because}`);
}
