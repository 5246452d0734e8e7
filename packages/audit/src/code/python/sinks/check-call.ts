import { flowsIn, flowsOf, TRAITS } from '../flows/flow-atom.ts';
import { noteFacts } from '../flows/handler-facts.ts';
import { harm } from '../flows/harms.ts';
import { seeWeakness } from '../flows/see-weakness.ts';
import type { CallUse, FlowAtom, Value } from '../machine/abstract-value.ts';
import { joinAll, NO_VALUE, readCell } from '../machine/cells.ts';
import { checkArchives } from './check-archives.ts';
import { checkCertificates } from './check-certificates.ts';
import { checkFiles } from './check-files.ts';
import { checkLogs, writtenPlainly } from './check-logs.ts';
import { checkPrograms } from './check-programs.ts';
import { checkQueries } from './check-queries.ts';
import { checkFeatures, checkReaders, leavesEntities } from './check-readers.ts';
import { checkRegex } from './check-regex.ts';
import { PATH_METHODS } from './place-sinks.ts';
import type { SinkRow } from './sink-row.ts';
import { sinksOf } from './sinks-of.ts';

/** Looks at a call of a package, a builtin or AWS for places where values of the event are more than data. */
export function checkCall(path: string, use: CallUse): void {
  checkArchives(path, use);
  checkCertificates(path, use);
  noteFacts(path, use);
  checkFeatures(path, use);
  checkFiles(path, use);
  checkLogs(path, use);
  if (!hasFlow(use)) return;
  for (const row of sinksOf(path)) checkRow(row, path, use);
  checkPrograms(path, use);
  checkQueries(path, use);
  checkReaders(path, use);
  checkRegex(path, use);
}

function hasFlow(use: CallUse): boolean {
  return givenTo(use).some((value) => flowsIn(value, use.frame).length > 0);
}

/** A call of a method of something that comes from the event: `(folder / name).read_text()`. */
export function checkFlowCall(atom: FlowAtom, use: CallUse): void {
  const { method = '', parent = atom } = atom;
  if (parent.form !== 'path' || !PATH_METHODS.test(method)) return;
  const isHarmful = parent.origin === 'event' && (atom.clean & harm('event-in-file-path')) === 0;
  if (isHarmful) seeWeakness('event-in-file-path', use, atom);
}

/** Everything that a call is given. */
export function givenTo(use: CallUse): readonly Value[] {
  return [...use.args, ...use.named.values(), use.more, use.moreNamed];
}

function checkRow(row: SinkRow, path: string, use: CallUse): void {
  if (row.weakness === 'event-in-xml-parser' && leavesEntities(path, use)) return;
  const taken = row.weakness === 'event-in-log' ? writtenPlainly(path, use) : takenBy(row.takes, use);
  for (const value of taken) {
    const flows = row.isDeep === true ? flowsIn(insideOf(value, row, use), use.frame) : flowsOf(value);
    const flow = flows.find((each) => arrives(each, row));
    if (flow !== undefined) seeWeakness(row.weakness, use, flow);
  }
}

/** The fields of a name in dictionaries, and in lists of them; everything where the row names none. */
function insideOf(value: Value, { inside }: SinkRow, use: CallUse): Value {
  if (inside === undefined) return value;
  const { steps } = use.frame.machine;
  const parts = new Set(value);
  const found: Value[] = [];
  for (const atom of parts) {
    if (parts.size > 200) break;
    if (atom.kind !== 'collection') found.push([atom]);
    else if (atom.shape === 'dict') found.push(readCell(atom.fields.get(inside) ?? atom.rest, use.frame));
    else for (const each of steps.elementsOf([atom], use)) parts.add(each);
  }
  return joinAll(found);
}

function arrives(flow: FlowAtom, { weakness, onlyJoined, harm: done = weakness }: SinkRow): boolean {
  if (flow.origin !== 'event' || (flow.clean & harm(done)) !== 0) return false;
  if (onlyJoined === true && (flow.traits & TRAITS.joined) === 0) return false;
  const isObject = flow.form === 'root' || flow.form === 'texts';
  // A body as a whole is a record of its own; objects are written as `repr` does.
  if (weakness === 'event-in-log')
    return (
      !isObject &&
      flow.form !== 'stream' &&
      (flow.traits & TRAITS.bytes) === 0 &&
      flow.what !== 'body of the event comes in'
    );
  if (weakness === 'event-in-file-path') return flow.form !== 'stream' && !isObject;
  return true;
}

/** Arguments by the names and places of a row. */
export function takenBy(takes: string, use: CallUse): readonly Value[] {
  if (takes === '*') return givenTo(use);
  const seen = new Set<Value>();
  for (const each of takes.split(' ')) {
    const [name = '', at] = each.split('@');
    const named = name === '' ? undefined : use.named.get(name);
    const placed = at === undefined ? undefined : (use.args[Number(at)] ?? use.more);
    seen.add(named ?? placed ?? NO_VALUE);
    seen.add(use.moreNamed);
  }
  return [...seen];
}
