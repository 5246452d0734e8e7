import type { Atom, CallUse, Cell, Value } from '../machine/abstract-value.ts';
import { aCell, joinAll, readCell } from '../machine/cells.ts';
import { fieldCell, grow, machineOf } from '../machine/make-atoms.ts';

/** Runs a provider of credentials that the project wrote itself, so that what it gives back is known. */
export function resolveCredentials(use: CallUse, config: Cell): void {
  const machine = machineOf(use.frame);
  for (const atom of readCell(config, use.frame)) {
    const cell = atom.kind === 'object' ? atom.fields.get('credentials') : undefined;
    if (cell === undefined || atom.kind !== 'object') continue;
    const providers = readCell(cell, use.frame).filter((each) => each.kind === 'closure');
    if (providers.length === 0) continue;
    const given = machine.steps.callValue(providers, { ...use, args: [], moreArgs: [], receiver: [] });
    grow(machine, fieldCell(atom, RESOLVED), given);
  }
}

/** Field of a configuration that holds what its provider gives back; no name that code could write. */
const RESOLVED = ' resolved credentials';

/** Whose rights a client with one of these configurations uses. */
export function whoseCredentials(configs: readonly Cell[]): 'execution-role' | 'assumed-role' | 'explicit' {
  let whose: 'assumed-role' | 'explicit' | undefined;
  for (const config of configs) {
    const choices = config.value.length === 0 ? [undefined] : config.value;
    for (const choice of choices) {
      const each = choice === undefined ? 'execution-role' : whoseOf(choice);
      if (each === 'execution-role') return each;
      whose = each === 'assumed-role' ? each : (whose ?? each);
    }
  }
  return whose ?? 'execution-role';
}

function whoseOf(config: Atom): 'execution-role' | 'assumed-role' | 'explicit' {
  if (config.kind !== 'object') return 'execution-role';
  const given = ['credentials', RESOLVED].map((name) => config.fields.get(name) ?? aCell());
  const value = joinAll(given.map((cell) => cell.value)).filter((atom) => atom.kind !== 'closure');
  if (value.length > 0) return whoseValue(value);
  const key = config.fields.get('accessKeyId');
  return key === undefined ? 'execution-role' : whoseKey(key.value);
}

function whoseValue(value: Value): 'execution-role' | 'assumed-role' | 'explicit' {
  let whose: 'assumed-role' | 'explicit' | undefined;
  for (const atom of value) {
    const each = whoseAtom(atom);
    if (each === 'execution-role') return each;
    whose = each === 'assumed-role' ? each : (whose ?? each);
  }
  return whose ?? 'execution-role';
}

function whoseAtom(atom: Atom): 'execution-role' | 'assumed-role' | 'explicit' {
  if (atom.kind === 'model' && atom.trait?.kind === 'credentials') return atom.trait.whose;
  if (atom.kind !== 'object') return 'execution-role';
  const key = atom.fields.get('accessKeyId');
  if (key !== undefined) return whoseKey(key.value);
  return 'execution-role';
}

function whoseKey(value: Value): 'execution-role' | 'assumed-role' | 'explicit' {
  if (value.some((atom) => atom.kind === 'model' && atom.trait?.kind === 'credentials'))
    return 'assumed-role';
  const isOwn = value.some(
    (atom) =>
      atom.kind === 'scalar' && atom.value.kind === 'environment' && atom.value.name === 'AWS_ACCESS_KEY_ID',
  );
  return isOwn || value.every((atom) => atom.kind === 'nothing') ? 'execution-role' : 'explicit';
}
