import type { SeenWeakness } from '../../weaknesses/seen-weakness.ts';
import { flowsIn } from '../flows/flow-atom.ts';
import { calleeOf } from '../flows/patterns.ts';
import { seeWeakness } from '../flows/see-weakness.ts';
import type { CallUse, ExternalAtom, FlowAtom, Machine, Use, Value } from '../machine/abstract-value.ts';
import { aCell, joinAll, made, NO_VALUE, textsOf } from '../machine/cells.ts';
import { argument } from '../machine/frames.ts';

/** Constant names that an opened file or a path has. */
const files = new WeakMap<ExternalAtom, readonly string[]>();
/** What an object of a package was made of. */
const contents = new WeakMap<ExternalAtom, FlowAtom>();

const REMOVES =
  /^(?:os\.(?:remove|unlink)|shutil\.rmtree|pathlib\.Path\(\)\.(?:unlink|rmdir)|shutil\.move|os\.(?:rename|replace))$/;
const PATH = 'pathlib.Path()';

/** Remembers the constant names that a file was opened by, or a path made of. */
export function keepFile(path: string, result: Value, use: CallUse): void {
  const names = namesOfResult(path, use);
  if (names === undefined) return;
  for (const atom of result) if (atom.kind === 'external') files.set(atom, names);
}

function namesOfResult(path: string, use: CallUse): readonly string[] | undefined {
  switch (path) {
    case 'open':
    case 'io.open':
    case 'gzip.open':
    case 'codecs.open':
      return isWritten(argument(use, 1, 'mode')) ? pathsIn(argument(use, 0, 'file')) : [];
    case 'pathlib.Path':
      return joinedTexts(use.args.map(pathsIn));
    case `${PATH}.open`:
      return isWritten(argument(use, 0, 'mode')) ? ownNames(use) : [];
    case `${PATH}.joinpath`:
      return joinedTexts([ownNames(use), ...use.args.map(pathsIn)]);
    case `${PATH}.resolve`:
    case `${PATH}.absolute`:
    case `${PATH}.with_suffix`:
      return ownNames(use);
    case 'csv.writer':
    case 'csv.DictWriter':
    case 'zipfile.ZipFile':
    case 'tarfile.open':
      return pathsIn(argument(use, 0));
    default:
      return undefined;
  }
}

function isWritten(mode: Value): boolean {
  return textsOf(mode).some((each) => /[wax+]/.test(each));
}

function ownNames(use: CallUse): readonly string[] {
  const owner = calleeOf(use)?.of;
  return owner === undefined ? [] : (files.get(owner) ?? []);
}

/** Constant names that a value stands for: texts, and paths made of them. */
function pathsIn(value: Value): readonly string[] {
  return [
    ...textsOf(value),
    ...value.flatMap((atom) => (atom.kind === 'external' ? (files.get(atom) ?? []) : [])),
  ];
}

/** The first of each part, one folder inside the other; nothing when a part is not known. */
function joinedTexts(parts: readonly (readonly string[])[]): readonly string[] {
  const firsts = parts.map(([first]) => first);
  const known = firsts.filter((each) => each !== undefined);
  return known.length === parts.length && known.length > 0 ? [known.join('/').replace(/\/{2,}/g, '/')] : [];
}

/** `folder / "name"`: a path whose constant name is known stays one. */
export function pathBelow(left: Value, right: Value, use: Use): Value {
  const isPath = left.some((atom) => atom.kind === 'external' && atom.path === PATH);
  const names = isPath ? joinedTexts([pathsIn(left), pathsIn(right)]) : [];
  if (names.length === 0) return NO_VALUE;
  const atom: ExternalAtom = made(use.frame, `path ${use.site.start} ${use.site.end}`, () => ({
    kind: 'external',
    path: PATH,
    held: aCell(),
    members: new Map(),
  }));
  files.set(atom, names);
  return [atom];
}

/** Remembers what an object of a package is made of: the rows of a table. */
export function keepGiven(result: Value, use: CallUse): void {
  const [atom] = result;
  if (result.length !== 1 || atom?.kind !== 'external') return;
  const given = flowsIn(joinAll([...use.args, ...use.named.values()]), use.frame);
  const owner = calleeOf(use)?.of;
  const flow =
    given.find(({ origin }) => origin === 'event') ?? (owner === undefined ? undefined : contents.get(owner));
  if (flow !== undefined) contents.set(atom, flow);
}

const leftBy = new WeakMap<SeenWeakness, string>();

/** Looks for data of the event in files below `/tmp` that have the same name each time. */
export function checkFiles(path: string, use: CallUse): void {
  if (REMOVES.test(path)) noteRemoval(path, use);
  const { names, data } = writtenBy(path, use);
  const name = names.find((each) => /^\/tmp\/./.test(each));
  const flow =
    name === undefined ? undefined : flowsIn(data, use.frame).find(({ origin }) => origin === 'event');
  if (name === undefined || flow === undefined) return;
  seeWeakness('data-left-in-temporary-folder', use, flow);
  const seen = use.frame.seen.get(`data-left-in-temporary-folder ${use.site.start}`);
  if (seen !== undefined) leftBy.set(seen, name);
}

function noteRemoval(path: string, use: CallUse): void {
  const names = path.startsWith('pathlib') ? ownNames(use) : pathsIn(argument(use, 0));
  for (const name of names.length === 0 ? ['*'] : names) use.frame.machine.facts.set(`removes ${name}`, use);
}

interface Written {
  readonly names: readonly string[];
  readonly data: Value;
}

/** Methods of objects that write what they hold to a file of that name. */
const SAVES =
  /\(\)\.(?:to_(?:csv|json|excel|parquet|html|pickle|feather|xml)|save|savefig|output|write_(?:csv|json|parquet|image|html))$/;

/** What a call writes to files, and their constant names. */
function writtenBy(path: string, use: CallUse): Written {
  const owner = calleeOf(use)?.of;
  if (
    /^(?:\w+\.open\(\)|open\(\)|pathlib\.Path\(\)(?:\.open\(\))?|csv\.\w+\(\)|zipfile\.ZipFile\(\)|tarfile\.open\(\))\.(?:write\w*|add|addfile)$/.test(
      path,
    )
  )
    return { names: ownNames(use), data: joinAll(use.args) };
  if (path === 'print') return { names: pathsIn(use.named.get('file') ?? NO_VALUE), data: joinAll(use.args) };
  if (
    /^(?:json|pickle|yaml|marshal|shutil|joblib|numpy|toml)\.(?:dump|safe_dump|copyfileobj|save)$/.test(path)
  ) {
    const [target, data] = /numpy/.test(path) ? [0, 1] : [1, 0];
    return { names: pathsIn(argument(use, target, 'fp')), data: argument(use, data) };
  }
  if (SAVES.test(path)) {
    const flow = owner === undefined ? undefined : contents.get(owner);
    return { names: pathsIn(joinAll(use.args.slice(0, 1))), data: flow === undefined ? NO_VALUE : [flow] };
  }
  return downloaded(path, use);
}

/** Calls that fetch what the event names into a file. */
function downloaded(path: string, use: CallUse): Written {
  const names = (at: number, name: string): readonly string[] => pathsIn(argument(use, at, name));
  if (path === 'client s3.download_file')
    return { names: names(2, 'Filename'), data: argument(use, 1, 'Key') };
  if (path === 'resource s3.Bucket.download_file')
    return { names: names(1, 'Filename'), data: argument(use, 0, 'Key') };
  if (path === 'resource s3.Object.download_file')
    return { names: names(0, 'Filename'), data: use.named.get('Key') ?? NO_VALUE };
  if (path === 'urllib.request.urlretrieve')
    return { names: names(1, 'filename'), data: argument(use, 0, 'url') };
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
