import type { SeenWeakness } from '../../weaknesses/seen-weakness.ts';
import { flowsIn } from '../flows/flow-atom.ts';
import { calleeOf } from '../flows/patterns.ts';
import { seeWeakness } from '../flows/see-weakness.ts';
import type { CallUse, ExternalAtom, Machine, Value } from '../machine/abstract-value.ts';
import { NO_VALUE, textsOf } from '../machine/cells.ts';
import { argument } from '../machine/frames.ts';

const files = new WeakMap<ExternalAtom, readonly string[]>();
const REMOVES = /^(?:os\.(?:remove|unlink)|shutil\.rmtree|pathlib\.Path\(\)\.unlink)$/;

/** Remembers the constant names that a file was opened by, or a path made of. */
export function keepFile(path: string, result: Value, use: CallUse): void {
  const isOpen = path === 'open';
  if (!isOpen && path !== 'pathlib.Path' && path !== 'csv.writer' && path !== 'csv.DictWriter') return;
  const mode = isOpen ? textsOf(argument(use, 1, 'mode')) : ['w'];
  const texts =
    isOpen || path === 'pathlib.Path' ? textsOf(argument(use, 0, 'file')) : namesOf(argument(use, 0));
  const names = mode.some((each) => /[wax+]/.test(each))
    ? texts.filter((text) => /^\/tmp\/./.test(text))
    : [];
  for (const atom of result) if (atom.kind === 'external') files.set(atom, names);
}

function namesOf(value: Value): readonly string[] {
  return value.flatMap((atom) => (atom.kind === 'external' ? (files.get(atom) ?? []) : []));
}

const leftBy = new WeakMap<SeenWeakness, string>();

/** Looks for data of the event in files below `/tmp` that have the same name each time. */
export function checkFiles(path: string, use: CallUse): void {
  if (REMOVES.test(path)) noteRemoval(path, use);
  const { names, data } = writtenBy(path, use);
  const [name] = names;
  const flow =
    name === undefined ? undefined : flowsIn(data, use.frame).find(({ origin }) => origin === 'event');
  if (name === undefined || flow === undefined) return;
  seeWeakness('data-left-in-temporary-folder', use, flow);
  const seen = use.frame.seen.get(`data-left-in-temporary-folder ${use.site.start}`);
  if (seen !== undefined) leftBy.set(seen, name);
}

function noteRemoval(path: string, use: CallUse): void {
  const owner = calleeOf(use)?.of;
  const names = path.startsWith('pathlib')
    ? owner === undefined
      ? []
      : (files.get(owner) ?? [])
    : textsOf(argument(use, 0));
  for (const name of names.length === 0 ? ['*'] : names) use.frame.machine.facts.set(`removes ${name}`, use);
}

function writtenBy(path: string, use: CallUse): { readonly names: readonly string[]; readonly data: Value } {
  const owner = calleeOf(use)?.of;
  if (/^(?:builtins\.open\(\)|pathlib\.Path\(\)|csv\.\w+\(\))\.(?:write\w*)$/.test(path)) {
    return { names: owner === undefined ? [] : (files.get(owner) ?? []), data: argument(use, 0) };
  }
  if (/^(?:json|pickle|yaml|marshal|shutil)\.(?:dump|safe_dump|copyfileobj)$/.test(path)) {
    return { names: namesOf(argument(use, 1, 'fp')), data: argument(use, 0) };
  }
  if (/^client s3\.download_file$/.test(path)) {
    const names = textsOf(argument(use, 2, 'Filename')).filter((text) => /^\/tmp\/./.test(text));
    return { names, data: [...argument(use, 1, 'Key')] };
  }
  return { names: [], data: NO_VALUE };
}

/** Whether a file that was written is still there when the handler is done. */
export function isFileLeft(seen: SeenWeakness, machine: Machine): boolean {
  const name = leftBy.get(seen) ?? '';
  for (const fact of machine.facts.keys()) {
    if (!fact.startsWith('removes ')) continue;
    const removed = fact.slice('removes '.length);
    if (removed === '*' || removed === name || name.startsWith(`${removed}/`)) return false;
  }
  return true;
}
