import { flowsIn } from '../flows/flow-atom.ts';
import { seeWeakness } from '../flows/see-weakness.ts';
import type { CallUse, FlowAtom, Machine } from '../machine/abstract-value.ts';
import { joinAll } from '../machine/cells.ts';

const FETCHES =
  /^(?:client s3\.(?:get_object|download_file|download_fileobj)|resource s3\.(?:Bucket\.download_\w+|Object\.(?:get|download_\w+)))$/;

const fetched = new WeakMap<Machine, FlowAtom>();

/**
 * An archive of somebody else that is unpacked with its own names: `tarfile` writes outside of the folder unless it is given
 * a filter (https://docs.python.org/3/library/tarfile.html#extraction-filters); `zipfile` takes `..` from names itself.
 */
export function checkArchives(path: string, use: CallUse): void {
  const { machine } = use.frame;
  if (FETCHES.test(path) || path === 'tarfile.open' || path === 'tarfile.TarFile') {
    const given = joinAll([...use.args, ...use.named.values()]);
    const flow = flowsIn(given, use.frame).find(({ origin }) => origin === 'event');
    if (flow !== undefined) fetched.set(machine, flow);
    return;
  }
  if (!/^tarfile\.(?:open|TarFile)\(\)\.extractall$/.test(path)) return;
  const flow = fetched.get(machine);
  const isFiltered = use.named.has('filter') || use.named.has('members') || use.args.length > 1;
  if (flow !== undefined && !isFiltered) seeWeakness('event-in-file-path', use, flow);
}
