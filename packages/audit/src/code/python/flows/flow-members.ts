import type { CallUse, FlowAtom, Use, Value } from '../machine/abstract-value.ts';
import { joinAll, NO_VALUE, textsOf } from '../machine/cells.ts';
import { argument } from '../machine/frames.ts';
import { eventField } from './event-fields.ts';
import { flowsIn, nextFlow, TRAITS } from './flow-atom.ts';
import { isSecretName } from './flow-sources.ts';
import { HARMLESS, harm } from './harms.ts';
import { seeWeakness } from './see-weakness.ts';

/** Methods that take a part out: the first argument is its name. */
const TAKES =
  /^(?:get|pop|getlist|getvalue|get_all|setdefault|getfirst|get_(?:query_string|header|multi_value_query_string)_values?)$/;
/** Methods that tell about a value, and give nothing of it. */
const TELLS =
  /^(?:is[a-z]\w*|startswith|endswith|count|index|r?find|exists|has_\w+|__len__|stat|append|extend|add|insert|remove|discard|clear|update|sort|reverse|write|close|total_seconds|timestamp|year|month|day)$/;
const WHOLE =
  /^(?:items|values|keys|copy|json|get_json|dict|model_dump|to_dict|groups|groupdict|split|rsplit|splitlines|partition|readlines|infolist|namelist|getmembers|deserialize\w*|to_dict)$/;
const PARSES = /^(?:json|get_json|json_body|deserialize)$/;

/** What Parameter Store and Secrets Manager tell about a secret, beside it. */
const BESIDE_SECRETS =
  /^(?:Name|Type|Version|ARN|VersionId|VersionStages|CreatedDate|LastModifiedDate|DataType|ResponseMetadata|user(?:name)?|host|port|engine|dbname|dbInstanceIdentifier|dbClusterIdentifier)$/;

/** An attribute of something that comes from somewhere. */
export function flowMember(atom: FlowAtom, name: string, use: Use): Value {
  const field = partOf(atom, name, use);
  if (field !== undefined) return field;
  if (name === 'value' && atom.form === 'text') return [atom];
  // `value.host` of what was read as an address.
  const isHost = /^(?:hostname|netloc)$/.test(name) || (name === 'host' && atom.form !== 'root');
  const host = isHost ? TRAITS.host : 0;
  // The name of a path without its folders.
  const base = atom.form === 'path' && /^(?:name|stem|suffix)$/.test(name) ? harm('event-in-file-path') : 0;
  return [
    nextFlow(atom, use, {
      method: name,
      traits: (atom.traits & ~TRAITS.host) | host,
      clean: atom.clean | base,
      form: base === 0 ? partForm(atom) : 'text',
      what: atom.what,
      ...(atom.within === undefined ? {} : { within: atom.within }),
    }),
  ];
}

function partForm(atom: FlowAtom): FlowAtom['form'] {
  return atom.form;
}

/** `x[key]`. */
export function flowItem(atom: FlowAtom, key: Value, use: Use): Value {
  const names = textsOf(key);
  if (names.length === 0)
    return [(atom.traits & TRAITS.parts) === 0 ? elementOf(atom, use) : partOfPath(atom, use)];
  return joinAll(names.map((name) => partOf(atom, name, use) ?? [leafOf(atom, name, use)]));
}

/** One part of a path leaves no folder. */
function partOfPath(atom: FlowAtom, use: Use): FlowAtom {
  const clean = atom.clean | harm('event-in-file-path');
  return nextFlow(atom, use, {
    clean,
    traits: atom.traits & ~TRAITS.parts,
    form: 'text',
    what: 'one part is taken',
  });
}

/** A field that Lambda's own structures have; undefined: the structure is somebody else's. */
function partOf(atom: FlowAtom, name: string, use: Use): Value | undefined {
  const { within } = atom;
  if (atom.origin === 'secret' && within === undefined && BESIDE_SECRETS.test(name)) return NO_VALUE;
  if (within === 'environment') {
    if (!isSecretName(name))
      return /^(?:get|pop|setdefault|copy|items|values|keys)$/.test(name) ? undefined : NO_VALUE;
    return [nextFlow(atom, use, { what: `${name} of the environment is read`, form: 'any' })];
  }
  if (
    atom.origin === 'error' &&
    !/^(?:args|message|msg|__traceback__|stderr|detail|strerror|output|with_traceback|format|__str__|response|Error|__dict__|__cause__|__context__|pgerror|diag|orig)$/.test(
      name,
    )
  )
    return NO_VALUE;
  const field = within === undefined ? undefined : eventField(within, name);
  if (field === undefined) return undefined;
  if (field === 'none') return NO_VALUE;
  const what = `${name} of the event comes in`;
  if (within === 'event') noteShape(name, use);
  if (field.origin === 'caller') {
    if (name === 'identity') noteCaller(use);
    return [nextFlow(atom, use, { ...field, origin: 'caller', clean: HARMLESS, what })];
  }
  const { isEncoded, ...kept } = field;
  return [
    nextFlow(atom, use, {
      ...kept,
      origin: 'event',
      clean: isEncoded === true ? harm('event-in-log') : 0,
      what,
    }),
  ];
}

function leafOf(atom: FlowAtom, name: string, use: Use): FlowAtom {
  if (atom.origin === 'caller' && /^(?:authorizer|identity|claims|jwt|iam|lambda)$/.test(name))
    noteCaller(use);
  if (/^authorization$/i.test(name) && atom.form === 'texts') noteCaller(use);
  const form = atom.form === 'root' ? 'any' : atom.form === 'texts' ? 'text' : atom.form;
  const isFirst = atom.form === 'root' || atom.form === 'texts';
  if (!isFirst) return atom;
  return nextFlow(atom, use, { form, what: `${name} of the event comes in` });
}

const HTTP_FIELDS =
  /^(?:headers|multiValueHeaders|queryStringParameters|multiValueQueryStringParameters|pathParameters|cookies|body|decodedBody|rawPath|path|rawQueryString|jsonBody|json_body|requestContext)$/;

/** Remembers what the code takes its event for. */
function noteShape(name: string, use: Use): void {
  if (/^(?:Records|records|detail)$/.test(name)) use.frame.machine.facts.set('reads records', use);
  else if (HTTP_FIELDS.test(name)) use.frame.machine.facts.set('reads a request', use);
  else if (name === 'arguments') use.frame.machine.facts.set('reads arguments', use);
}

/** An event that is walked over is a list of records, as EventBridge Pipes send them. */
export function noteList(value: Value, use: Use): void {
  const isEvent = value.some(
    (atom) => atom.kind === 'flow' && atom.within === 'event' && atom.form === 'root',
  );
  if (isEvent) use.frame.machine.facts.set('reads records', use);
}

/** Remembers that the code looks at who calls. */
export function noteCaller(use: Use): void {
  use.frame.machine.facts.set('looks at the caller', use);
}

/** An element of a list, a value whose name is not known. */
export function elementOf(atom: FlowAtom, use: Use): FlowAtom {
  if (atom.within === 'Records' || atom.form === 'any' || atom.form === 'text') return atom;
  const form = atom.form === 'texts' ? 'text' : 'any';
  return nextFlow(atom, use, { form, what: atom.what });
}

/** A call of the attribute that was read last. */
export function callFlow(atom: FlowAtom, use: CallUse): Value {
  const { method = '', parent } = atom;
  const receiver = parent ?? atom;
  if (method === '') return [];
  if (TAKES.test(method)) {
    const key = argument(use, 0, 'name');
    const found = key.length === 0 ? [elementOf(receiver, use)] : flowItem(receiver, key, use);
    const fallback = use.args[1] ?? use.named.get('default_value') ?? NO_VALUE;
    return joinAll([found, fallback.filter(({ kind }) => kind === 'flow')]);
  }
  if (TELLS.test(method)) return NO_VALUE;
  const other = otherTraits(receiver, method, use);
  if (other !== undefined) return [other];
  if (receiver.within === 'environment') return environmentPart(receiver, method, use);
  if (WHOLE.test(method))
    return [PARSES.test(method) ? nextFlow(receiver, use, { form: 'root', what: 'is parsed' }) : receiver];
  const listed = listOf(receiver, method, use);
  if (listed !== undefined) return [listed];
  if (method === 'read' || method === 'getvalue')
    return [nextFlow(receiver, use, { form: 'text', what: receiver.what })];
  const gone = signsGone(method, use);
  if (gone !== undefined) return [withoutSigns(receiver, gone, use)];
  if (method === 'format' || method === 'join' || method === 'format_map') {
    if (method !== 'join') checkFormat(receiver, use);
    const more = [...use.args, ...use.named.values(), use.more, use.moreNamed];
    return [receiver, ...more.flatMap((value) => flowsIn(value, use.frame))];
  }
  return [receiver];
}

/** The names of variables are no secrets; what they hold may be. */
function environmentPart(receiver: FlowAtom, method: string, use: CallUse): Value {
  if (method === 'keys') return NO_VALUE;
  if (!/^(?:items|values)$/.test(method)) return [receiver];
  return [nextFlow(receiver, use, { within: 'values', what: 'its values are read' })];
}

/** Methods after which more is known of a value, or less. */
function otherTraits(receiver: FlowAtom, method: string, use: CallUse): FlowAtom | undefined {
  const { traits } = receiver;
  if (method === 'resolve')
    return nextFlow(receiver, use, { traits: traits | TRAITS.resolved, what: 'is resolved' });
  if (method === 'decode' && (traits & TRAITS.bytes) !== 0)
    return nextFlow(receiver, use, { traits: traits & ~TRAITS.bytes, what: receiver.what });
  if (/^r?(?:split|partition)$/.test(method) && textsOf(argument(use, 0)).includes('/'))
    return nextFlow(receiver, use, { traits: traits | TRAITS.parts, what: 'is split' });
  return undefined;
}

/** Names in an archive are its writer's. */
function listOf(receiver: FlowAtom, method: string, use: CallUse): FlowAtom | undefined {
  if (receiver.form !== 'stream' || !/^(?:namelist|infolist|getnames|getmembers)$/.test(method))
    return undefined;
  const form = method === 'namelist' || method === 'getnames' ? 'text' : 'any';
  return nextFlow(receiver, use, { form, what: 'is listed' });
}

/** `text.format(user=user)` where the text is the sender's: `{user.__init__.__globals__}` reads what it names. */
function checkFormat(receiver: FlowAtom, use: CallUse): void {
  const isGiven = use.args.length + use.named.size + use.moreNamed.length > 0;
  const isOwn = receiver.origin === 'event' && (receiver.traits & TRAITS.joined) === 0;
  if (isGiven && isOwn && (receiver.clean & harm('event-in-template')) === 0)
    seeWeakness('event-in-template', use, receiver);
}

/** Signs that a method replaces. */
function signsGone(method: string, use: CallUse): readonly string[] | undefined {
  if (method === 'replace') return textsOf(argument(use, 0)).slice(0, 1);
  return method === 'translate' ? signsOf(argument(use, 0)) : undefined;
}

/** Signs that a table of replacements has, as texts or by their numbers. */
function signsOf(table: Value): readonly string[] {
  return table.flatMap((atom) => {
    if (atom.kind !== 'collection') return [];
    return [...atom.fields.keys()].map((key) =>
      /^\d{2,7}$/.test(key) ? String.fromCodePoint(Number(key)) : key,
    );
  });
}

/** What replacing signs takes from a text. */
function withoutSigns(atom: FlowAtom, signs: readonly string[], use: CallUse): FlowAtom {
  let bits = 0;
  for (const sign of signs) {
    if (/[\n\r]/.test(sign)) bits |= harm('event-in-log');
    if (/^[/\\]$/.test(sign)) bits |= harm('event-in-file-path');
    if (sign === '<') bits |= harm('event-in-html-response');
  }
  return bits === 0 ? atom : nextFlow(atom, use, { clean: atom.clean | bits, what: 'loses signs' });
}
