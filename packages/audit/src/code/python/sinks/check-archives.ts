import { comesFrom, flowsIn } from '../flows/flow-atom.ts';
import { GUARDS } from '../flows/guards.ts';
import { harm } from '../flows/harms.ts';
import { seeWeakness } from '../flows/see-weakness.ts';
import type { CallUse, FlowAtom, Machine, Value } from '../machine/abstract-value.ts';
import { joinAll, textsOf } from '../machine/cells.ts';
import { argument } from '../machine/frames.ts';

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
  if (/^tarfile\.(?:open|TarFile)\(\)\.extract$/.test(path)) {
    checkMember(use);
    return;
  }
  if (/^tarfile\.(?:open|TarFile)\(\)\.(?:getmembers|getnames)$/.test(path)) {
    machine.facts.set('looks at members', use);
    return;
  }
  if (!/^tarfile\.(?:open|TarFile)\(\)\.extractall$/.test(path) && !isUnpackedTar(path, use)) return;
  const flow = fetched.get(machine);
  // A loop over the members before it is a check of their names.
  const isLooked = machine.facts.has('looks at members') && !use.named.has('members');
  const isFiltered =
    isLooked || isGiven(use.named.get('filter')) || isGiven(use.named.get('members') ?? use.args[1]);
  if (flow !== undefined && !isFiltered) seeWeakness('event-in-file-path', use, flow);
}

/** All members as they are, and everything that is trusted, leave nothing out. */
function isGiven(value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (textsOf(value).includes('fully_trusted')) return false;
  return !value.some(
    (atom) => atom.kind === 'nothing' || (atom.kind === 'external' && /\.getmembers\(\)$/.test(atom.path)),
  );
}

/** `shutil.unpack_archive`, unless it says that the archive is of a kind whose names are cleaned. */
function isUnpackedTar(path: string, use: CallUse): boolean {
  if (path !== 'shutil.unpack_archive') return false;
  const texts = [...textsOf(argument(use, 0, 'filename')), ...textsOf(argument(use, 2, 'format'))];
  return !texts.some((text) => /zip$/.test(text));
}

/** `archive.extract(member)`, unless the member's name was looked at. */
function checkMember(use: CallUse): void {
  const path = harm('event-in-file-path');
  const member = flowsIn(argument(use, 0, 'member'), use.frame).find(
    ({ origin, clean }) => origin === 'event' && (clean & path) === 0,
  );
  if (member === undefined || isGiven(use.named.get('filter'))) return;
  const known = use.frame.scope.now.get(GUARDS) ?? [];
  const isNamed = known.some(
    (atom) => atom.kind === 'flow' && (atom.clean & path) !== 0 && comesFrom(atom, member),
  );
  if (!isNamed) seeWeakness('event-in-file-path', use, member);
}
