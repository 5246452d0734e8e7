import type { Atom, CallUse, FlowAtom, Machine, Value } from '../machine/abstract-value.ts';
import { joinAll } from '../machine/cells.ts';
import { argument } from '../machine/frames.ts';
import { flowsIn, nextFlow } from './flow-atom.ts';
import { HARMLESS, harm } from './harms.ts';
import { calleeOf } from './patterns.ts';

const OBJECTS = /^(?:client s3\.get_object|resource s3\.Object\.get)$/;
const ANSWERS =
  /^(?:client dynamodb\.(?:get_item|query|scan|batch_get_item|execute_statement)|client rds-data\.execute_statement|client cognito-idp\.(?:admin_)?get_user)$/;

/** What an object can do whose name alone came with the event: the sender may have chosen one that somebody else wrote. */
const OF_NAMED_OBJECTS =
  HARMLESS & ~harm('event-in-deserialization', 'event-in-xml-parser', 'event-in-evaluated-code');

/**
 * What a store gives for a question about the event. The content of an object that S3 tells about was written by whoever
 * uploaded it, thus it is as dangerous as the event; written to a log it is data of its own. Other answers are only somebody's.
 */
export function storedFlows(path: string, use: CallUse): readonly FlowAtom[] {
  fillTarget(path, use);
  const filled = filledBy(path, use);
  if (filled !== undefined) return [filled];
  const isObject = OBJECTS.test(path);
  if (!isObject && !ANSWERS.test(path)) return [];
  const given = flowsIn(joinAll([...use.args, ...use.named.values()]), use.frame);
  const flow =
    given.find(({ origin }) => origin === 'event') ?? given.find(({ origin }) => origin === 'caller');
  if (flow === undefined) return [];
  if (!isObject)
    return [
      nextFlow(flow, use, { origin: 'derived', form: 'root', clean: HARMLESS, what: 'is asked of a store' }),
    ];
  return [contentOf(flow, use)];
}

function contentOf(flow: FlowAtom, use: CallUse): FlowAtom {
  const clean = isOfNotification(flow) ? harm('event-in-log') : OF_NAMED_OBJECTS;
  return nextFlow(flow, use, { origin: 'event', form: 'root', clean, what: 'is the content of an object' });
}

const DOWNLOADS =
  /^(?:client s3\.download_(?:file|fileobj)|resource s3\.(?:Bucket|Object)\.download_(?:file|fileobj))$/;
const READERS =
  /^(?:open|io\.open|gzip\.open|zipfile\.ZipFile|tarfile\.open|tarfile\.TarFile|io\.TextIOWrapper|pickle\.load|yaml\.\w+|json\.load|csv\.\w+|lxml\.etree\.(?:parse|iterparse)|xml\.\S+\.(?:parse|iterparse)|torch\.load|joblib\.load|pandas\.read_pickle|numpy\.load|pathlib\.Path)$/;
const BUFFERS = /^io\.(?:BytesIO|StringIO)\(\)\.(?:getvalue|read|readline|readlines|getbuffer)$/;

const filled = new WeakMap<Machine, Map<Atom, FlowAtom>>();

/** Remembers the file or buffer that an object is written to. */
function fillTarget(path: string, use: CallUse): void {
  if (!DOWNLOADS.test(path)) return;
  const flow = flowsIn(joinAll([...use.args, ...use.named.values()]), use.frame).find(
    ({ origin, form }) => origin === 'event' && form !== 'path',
  );
  if (flow === undefined) return;
  const at = path.startsWith('client') ? 2 : path.includes('Bucket') ? 1 : 0;
  const target = use.named.get('Filename') ?? use.named.get('Fileobj') ?? argument(use, at);
  const { machine } = use.frame;
  const known = filled.get(machine) ?? new Map<Atom, FlowAtom>();
  filled.set(machine, known);
  for (const atom of target) if (isTold(atom)) known.set(atom, contentOf(flow, use));
}

/** Atoms that stand for one thing; what is not known stands for many. */
function isTold(atom: Atom): boolean {
  return atom.kind !== 'nothing' && !(atom.kind === 'scalar' && atom.value.kind === 'unknown');
}

/** What is read from a file or buffer that an object was written to. */
function filledBy(path: string, use: CallUse): FlowAtom | undefined {
  const known = filled.get(use.frame.machine);
  if (known === undefined) return undefined;
  const owner = BUFFERS.test(path) ? calleeOf(use)?.of : undefined;
  const given: Value = owner === undefined ? (READERS.test(path) ? argument(use, 0) : []) : [owner];
  const flow = given.map((atom) => known.get(atom)).find((each) => each !== undefined);
  if (flow === undefined) return undefined;
  const isData = /^(?:pickle|yaml|json|csv|joblib|torch)\./.test(path);
  return nextFlow(flow, use, {
    form: isData ? 'root' : owner === undefined ? 'stream' : 'text',
    what: 'is read',
  });
}

/** Whether a key is one that S3 tells of: the object was just written. */
export function isOfNotification(flow: FlowAtom): boolean {
  for (let at: FlowAtom | undefined = flow; at !== undefined; at = at.parent) {
    if (at.within === 'object') return true;
  }
  return false;
}
