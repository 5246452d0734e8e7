import type { SourcePlace } from '../../model/source-place.ts';
import { isUnresolved, unresolved, type Value, valueText } from '../../model/unresolved.ts';
import {
  child,
  entriesOf,
  knownText,
  listTree,
  scalarTree,
  type Tree,
  type TreeTarget,
  textOf,
  textTree,
  unresolvedTree,
  valueTree,
} from '../tree/tree.ts';
import type { Truth } from './conditions.ts';
import { jsonText } from './json-text.ts';
import { hasAtom, joinedText, shortened, splitMarks } from './text-parts.ts';

/** What an intrinsic function asks of its resolver. */
export interface IntrinsicScope {
  readonly context: {
    readonly mapping: (map: string, top: string, second: string) => Tree | undefined;
    readonly condition: (name: string) => Truth;
    readonly include: (location: string) => Tree | undefined;
  };
  resolve(tree: Tree): Tree | undefined;
  text(tree: Tree | undefined): Value<string> | undefined;
  named(name: string, at: SourcePlace | undefined): Tree | 'no-value';
  resourceText(target: TreeTarget, at: SourcePlace | undefined): Tree | undefined;
}

/** One function: its argument as written, to what it gives; undefined removes the property. */
export type Intrinsic = (
  argument: Tree,
  scope: IntrinsicScope,
  at: SourcePlace | undefined,
) => Tree | undefined;

/**
 * CloudFormation's functions by the key of their long form.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
export const INTRINSICS: ReadonlyMap<string, Intrinsic> = new Map([
  ['Ref', ref],
  ['Fn::GetAtt', getAtt],
  ['Fn::Sub', sub],
  ['Fn::Join', join],
  ['Fn::If', ifThenElse],
  ['Fn::Select', select],
  ['Fn::Split', split],
  ['Fn::FindInMap', findInMap],
  ['Fn::ImportValue', importValue],
  ['Fn::Base64', base64],
  ['Fn::Cidr', cidr],
  ['Fn::GetAZs', availabilityZones],
  ['Fn::Transform', transform],
  ['Fn::ToJsonString', toJsonString],
  ['Fn::Length', length],
]);

function ref(argument: Tree, scope: IntrinsicScope, at: SourcePlace | undefined): Tree | undefined {
  const name = scope.text(argument);
  if (typeof name !== 'string') return notKnown('Ref', argument, at);
  const value = scope.named(name, at);
  return value === 'no-value' ? undefined : value;
}

function getAtt(argument: Tree, scope: IntrinsicScope, at: SourcePlace | undefined): Tree {
  const parts = argument.kind === 'list' ? argument.items.map((item) => scope.text(item)) : dotted(argument);
  const [logicalId, ...rest] = parts;
  if (typeof logicalId !== 'string' || rest.some((part) => typeof part !== 'string'))
    return notKnown('GetAtt', argument, at);
  const attribute = rest.map((part) => valueText(part)).join('.');
  const name = `${logicalId}.${attribute}`;
  return (
    scope.resourceText({ logicalId, attribute }, at) ??
    unresolvedTree(
      unresolved(`GetAtt ${shortened(name)}`, { text: `<?${shortened(name).replaceAll(/[<>]/g, '')}>` }),
      { at },
    )
  );
}

function dotted(tree: Tree): readonly string[] {
  const text = knownText(tree) ?? '';
  const dot = text.indexOf('.');
  return dot < 0 ? [text] : [text.slice(0, dot), text.slice(dot + 1)];
}

function sub(argument: Tree, scope: IntrinsicScope, at: SourcePlace | undefined): Tree {
  const [pattern, variables] = argument.kind === 'list' ? argument.items : [argument];
  const text = knownText(pattern);
  if (text === undefined) return notKnown('Sub', argument, at);
  const given = new Map(entriesOf(variables));
  const parts = splitMarks(text, '${', '}').map((part) => subPart(part, given, { scope, at }));
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return at === undefined ? only : { ...only, at };
  const texts = parts.map((part) => textOf(part) ?? '');
  return valueTree(joinedText(texts, text), at);
}

function subPart(
  part: { readonly isMark: boolean; readonly text: string },
  given: ReadonlyMap<string, Tree>,
  { scope, at }: { readonly scope: IntrinsicScope; readonly at: SourcePlace | undefined },
): Tree {
  if (!part.isMark) return scope.resolve(textTree(part.text, at)) ?? textTree('', at);
  if (part.text.startsWith('!')) return textTree(`\${${part.text.slice(1)}}`, at);
  const name = part.text.trim();
  const own = given.get(name);
  if (own !== undefined) return scope.resolve(own) ?? textTree('', at);
  const value = scope.named(name, at);
  return value === 'no-value' ? textTree('', at) : value;
}

function join(argument: Tree, scope: IntrinsicScope, at: SourcePlace | undefined): Tree {
  const [delimiter, values] = argument.kind === 'list' ? argument.items : [];
  const list = values === undefined ? undefined : scope.resolve(values);
  if (list?.kind !== 'list') return notKnown('Join', list ?? argument, at);
  const between = knownText(delimiter) ?? '';
  const [only, ...others] = list.items;
  if (only !== undefined && others.length === 0) return only;
  const parts = list.items.flatMap((item, index) => [...(index === 0 ? [] : [between]), textOf(item) ?? '']);
  return valueTree(joinedText(parts, `Join ${parts.map((part) => valueText(part)).join('')}`), at);
}

function ifThenElse(argument: Tree, scope: IntrinsicScope, at: SourcePlace | undefined): Tree | undefined {
  const [condition, yes, no] = argument.kind === 'list' ? argument.items : [];
  const name = knownText(condition);
  if (name === undefined || yes === undefined) return notKnown('If', argument, at);
  const truth = scope.context.condition(name);
  if (truth === true) return scope.resolve(yes);
  if (truth === false) return no === undefined ? undefined : scope.resolve(no);
  const sides = [scope.resolve(yes), no === undefined ? undefined : scope.resolve(no)];
  const [one, other] = sides;
  if (one?.kind === 'scalar' && other?.kind === 'scalar' && one.text === other.text) return one;
  if (one === undefined && other === undefined) return undefined;
  const expression = `If ${name} then ${sideText(one)} else ${sideText(other)}`;
  return unresolvedTree(unresolved(expression), { at, alternatives: sides });
}

function sideText(side: Tree | undefined): string {
  if (side === undefined) return 'nothing';
  if (side.kind === 'map' || side.kind === 'list') return `a ${side.kind}`;
  return `"${shortened(valueText(textOf(side)))}"`;
}

function select(argument: Tree, scope: IntrinsicScope, at: SourcePlace | undefined): Tree | undefined {
  const [position, values] = argument.kind === 'list' ? argument.items : [];
  const index = Number(scope.text(position));
  const list = values === undefined ? undefined : scope.resolve(values);
  if (list?.kind === 'list' && Number.isInteger(index)) {
    const item = list.items[index];
    if (item !== undefined) return item;
  }
  return notKnown(`Select ${Number.isInteger(index) ? index : '?'}`, list ?? argument, at);
}

function split(argument: Tree, scope: IntrinsicScope, at: SourcePlace | undefined): Tree {
  const [delimiter, source] = argument.kind === 'list' ? argument.items : [];
  const between = knownText(delimiter);
  const text = scope.text(source);
  if (between === undefined || between === '' || typeof text !== 'string' || hasAtomWith(text, between))
    return notKnown('Split', source ?? argument, at);
  return listTree(
    text.split(between).map((part) => textTree(part, at)),
    at,
  );
}

/** An atom may hold the delimiter only when it is a list of its own; names of AWS have no commas or spaces. */
function hasAtomWith(text: string, delimiter: string): boolean {
  return hasAtom(text) && /^[\w.-]+$/.test(delimiter);
}

function findInMap(argument: Tree, scope: IntrinsicScope, at: SourcePlace | undefined): Tree {
  const items = argument.kind === 'list' ? argument.items : [];
  const [map, top, second] = items.slice(0, 3).map((item) => scope.text(item));
  if (typeof map === 'string' && typeof top === 'string' && typeof second === 'string') {
    const found = scope.context.mapping(map, top, second);
    const value = found === undefined ? undefined : scope.resolve(found);
    if (value !== undefined) return at === undefined ? value : { ...value, at };
    const otherwise = child(items[3], 'DefaultValue');
    if (otherwise !== undefined && !hasAtom(`${top}${second}`)) return scope.resolve(otherwise) ?? otherwise;
  }
  const path = [map, top, second].map((part) => valueText(part)).join('.');
  return unresolvedTree(unresolved(`FindInMap ${shortened(path)}`), { at });
}

function importValue(argument: Tree, scope: IntrinsicScope, at: SourcePlace | undefined): Tree {
  return unresolvedTree(unresolved(`ImportValue ${shortened(valueText(scope.text(argument)))}`), { at });
}

function base64(argument: Tree, scope: IntrinsicScope, at: SourcePlace | undefined): Tree {
  const text = scope.text(argument);
  if (typeof text !== 'string' || hasAtom(text)) return notKnown('Base64', argument, at);
  return textTree(Buffer.from(text, 'utf8').toString('base64'), at);
}

function cidr(argument: Tree, _scope: IntrinsicScope, at: SourcePlace | undefined): Tree {
  return notKnown('Cidr', argument, at);
}

/** Zones are atoms: equal ones are the same zone, different ones are not. */
function availabilityZones(argument: Tree, scope: IntrinsicScope, at: SourcePlace | undefined): Tree {
  const region = valueText(scope.text(argument));
  const zones = [0, 1, 2, 3, 4, 5].map((index) =>
    textTree(`<AvailabilityZone${index}${region === '' || hasAtom(region) ? '' : `.${region}`}>`, at),
  );
  return listTree(zones, at);
}

function transform(argument: Tree, scope: IntrinsicScope, at: SourcePlace | undefined): Tree | undefined {
  const name = valueText(scope.text(child(argument, 'Name')));
  const location = scope.text(child(argument, 'Parameters', 'Location'));
  if (name === 'AWS::Include' && typeof location === 'string') {
    const included = scope.context.include(location);
    if (included !== undefined) return scope.resolve(included);
  }
  return unresolvedTree(unresolved(`Transform ${shortened(name)} ${shortened(valueText(location))}`.trim()), {
    at,
  });
}

function toJsonString(argument: Tree, scope: IntrinsicScope, at: SourcePlace | undefined): Tree {
  const resolved = scope.resolve(argument);
  if (resolved === undefined) return notKnown('ToJsonString', argument, at);
  return valueTree(jsonText(resolved), at);
}

function length(argument: Tree, scope: IntrinsicScope, at: SourcePlace | undefined): Tree {
  const resolved = scope.resolve(argument);
  return resolved?.kind === 'list' ? scalarTree(resolved.items.length, at) : notKnown('Length', argument, at);
}

/** A function whose argument is not known or has not the right form. */
function notKnown(name: string, argument: Tree, at: SourcePlace | undefined): Tree {
  const text = textOf(argument);
  const of = isUnresolved(text) ? text.expression : valueText(text);
  return unresolvedTree(unresolved(`${name} ${shortened(of)}`.trim()), { at: at ?? argument.at });
}
