import type { SeenWeakness } from '../../weaknesses/seen-weakness.ts';
import { flowsIn } from '../flows/flow-atom.ts';
import { seeWeakness } from '../flows/see-weakness.ts';
import type {
  Atom,
  CallUse,
  ExternalAtom,
  FlowAtom,
  Machine,
  Scope,
  Use,
  Value,
} from '../machine/abstract-value.ts';
import { frameOfAtom, joinAll } from '../machine/cells.ts';

const keptIn = new WeakMap<SeenWeakness, string>();
const ids = new WeakMap<Atom, number>();
let lastId = 0;

/** Whether an object was made when the module was loaded: it is there in the next invocation too. */
function isShared(atom: Atom): boolean {
  if (atom.kind === 'external' && atom.of !== undefined) return isShared(atom.of);
  return lasting.has(atom) || frameOfAtom(atom)?.isLasting === true;
}

/** Objects that a name of a module or a class holds. */
const lasting = new WeakSet<Atom>();

/** What a module or class holds is there in the next invocation. */
function keepLasting(value: Value): void {
  for (const atom of value)
    if (atom.kind === 'instance' || atom.kind === 'collection' || atom.kind === 'external') lasting.add(atom);
}

function idOf(atom: Atom): number {
  const known = ids.get(atom);
  if (known !== undefined) return known;
  lastId += 1;
  ids.set(atom, lastId);
  return lastId;
}

/** What clients of packages send with every request. */
const SENT_ALWAYS =
  /^((?:requests|httpx|aiohttp|niquests|boto3)\..*(?:[sS]ession|Client)\(\))\.(headers|cookies|params|auth|proxies)(?:\.(update|setdefault|set|clear|pop))?$/;

/** `session.headers.update({"Authorization": token})` where the session is there in the next invocation too. */
export function checkClient(atom: ExternalAtom, use: CallUse): void {
  const [, , part, how] = SENT_ALWAYS.exec(atom.path) ?? [];
  if (part === undefined || how === undefined) return;
  if (use.frame.scope.kind !== 'function' || !isShared(atom)) return;
  const key = `object ${idOf(atom.of ?? atom)}`;
  if (how === 'clear' || how === 'pop') use.frame.machine.facts.set(`resets ${key}`, use);
  else note(key, joinAll([...use.args, ...use.named.values()]), use);
}

/** `global name; name = value`. */
export function checkGlobal(
  name: string,
  value: Value,
  { scope, site }: { readonly scope: Scope; readonly site: Use['site'] },
): void {
  if (scope.kind !== 'function' || scope.elsewhere.get(name) !== 'global') return;
  keepLasting(value);
  note(`global ${scope.frame.file.path} ${name}`, value, { frame: scope.frame, site });
}

/** `shared.append(value)`, `shared.update(value)`. */
export function checkMethod(atom: Atom, name: string, use: CallUse): void {
  if (use.frame.scope.kind !== 'function' || !isShared(atom)) return;
  const key = `object ${idOf(atom)}`;
  if (/^(?:clear|pop|popleft|popitem|remove)$/.test(name)) use.frame.machine.facts.set(`resets ${key}`, use);
  // A key of its own for each value is a cache.
  if (/^(?:append|appendleft|insert|extend|put|update)$/.test(name)) note(key, joinAll(use.args), use);
}

/** `shared["key"] = value`; with a key that is not the same each time it is a cache. */
export function checkItem(
  atom: Atom,
  key: Value,
  { value, use }: { readonly value: Value; readonly use: Use },
): void {
  if (use.frame.scope.kind !== 'function' || !isShared(atom)) return;
  if (atom.kind === 'external' && !SENT_ALWAYS.test(atom.path)) return;
  const isConstant = key.every(
    (each) => each.kind === 'scalar' && (each.value.kind === 'text' || each.value.kind === 'number'),
  );
  if (isConstant)
    note(
      `object ${idOf(atom)} ${JSON.stringify(key.map((each) => (each.kind === 'scalar' ? each.value : '')))}`,
      value,
      use,
    );
}

/** `shared.name = value`. */
export function checkAttribute(
  atom: Atom,
  name: string,
  { value, use }: { readonly value: Value; readonly use: Use },
): void {
  const isClient = atom.kind === 'external' && SENT_ALWAYS.test(`${atom.path}.${name}`);
  const holds =
    atom.kind === 'class' ||
    atom.kind === 'module' ||
    ((atom.kind === 'instance' || isClient) && isShared(atom));
  if (atom.kind === 'class' || atom.kind === 'module') keepLasting(value);
  if (use.frame.scope.kind === 'function' && use.frame.name !== '__init__' && holds)
    note(`attribute ${idOf(atom)} ${name}`, value, use);
}

function note(key: string, value: Value, use: Use): void {
  const flow = flowsIn(value, use.frame).find(isOfSomebody);
  if (flow === undefined) {
    if (value.length > 0) use.frame.machine.facts.set(`resets ${key}`, use);
    return;
  }
  seeWeakness('data-left-in-globals', use, flow);
  const seen = use.frame.seen.get(`data-left-in-globals ${use.site.start}`);
  if (seen !== undefined) keptIn.set(seen, key);
}

/** Whether what was kept is still there when the handler is done. */
export function isKept(seen: SeenWeakness, machine: Machine): boolean {
  const key = keptIn.get(seen) ?? '';
  // What empties an object empties each of its fields.
  const whole = /^object \d+/.exec(key)?.[0] ?? key;
  return !machine.facts.has(`resets ${key}`) && !machine.facts.has(`resets ${whole}`);
}

/** `del shared[:]`, `del shared["key"]`: nothing is left. */
export function checkRemoval(object: Value, use: Use): void {
  for (const atom of object)
    if (isShared(atom)) use.frame.machine.facts.set(`resets object ${idOf(atom)}`, use);
}

/** Data of the event, what a store knows about it, or who the caller is. */
function isOfSomebody(flow: FlowAtom): boolean {
  if (flow.origin === 'event' || flow.origin === 'derived') return true;
  if (flow.origin !== 'caller') return false;
  for (let at: FlowAtom | undefined = flow; at !== undefined; at = at.parent)
    if (/^(?:authorizer|identity|claims|jwt) of /.test(at.what)) return true;
  return false;
}
