import type { TemplateResource } from '../cloudformation/template.ts';
import { itemsOf, knownText, listTree, type MapTree, mapTreeOf, type Tree } from '../tree/tree.ts';

/** Section of `Globals` for each type. */
const SECTIONS: ReadonlyMap<string, string> = new Map([
  ['AWS::Serverless::Function', 'Function'],
  ['AWS::Serverless::WebFunction', 'WebFunction'],
  ['AWS::Serverless::Api', 'Api'],
  ['AWS::Serverless::HttpApi', 'HttpApi'],
  ['AWS::Serverless::WebSocketApi', 'WebSocketApi'],
  ['AWS::Serverless::SimpleTable', 'SimpleTable'],
  ['AWS::Serverless::StateMachine', 'StateMachine'],
  ['AWS::Serverless::LayerVersion', 'LayerVersion'],
  ['AWS::Serverless::CapacityProvider', 'CapacityProvider'],
]);

/**
 * The properties of a resource with its section of `Globals` under them, not resolved yet: SAM merges before functions
 * are resolved, so that `!Ref AWS::NoValue` takes an inherited property away. `IgnoreGlobals` of the resource names
 * properties that it does not inherit, `*` all.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
export function withGlobals(
  { type, properties, attributes }: Pick<TemplateResource, 'type' | 'properties' | 'attributes'>,
  globals: Tree | undefined,
): Tree {
  const name = SECTIONS.get(type);
  const section = name === undefined || globals?.kind !== 'map' ? undefined : globals.entries.get(name);
  if (section?.kind !== 'map') return properties;
  const declared = attributes?.kind === 'map' ? attributes.entries.get('IgnoreGlobals') : undefined;
  const ignored = new Set(itemsOf(declared).map(knownText));
  if (ignored.has('*')) return properties;
  const inherited = [...section.entries].filter(([key]) => !ignored.has(key));
  return mergedTrees(mapTreeOf(new Map(inherited), section.at), properties);
}

/** Two nodes as SAM merges them: maps key by key, lists one behind the other; anything else, functions too, as the second says. */
export function mergedTrees(first: Tree | undefined, second: Tree): Tree {
  if (first === undefined) return second;
  if (first.kind === 'list' && second.kind === 'list')
    return listTree([...first.items, ...second.items], second.at ?? first.at);
  if (first.kind !== 'map' || second.kind !== 'map' || isFunction(first) || isFunction(second)) return second;
  const entries = new Map(first.entries);
  for (const [key, value] of second.entries) entries.set(key, mergedTrees(entries.get(key), value));
  return mapTreeOf(entries, second.at ?? first.at);
}

function isFunction({ entries }: MapTree): boolean {
  const [key = '', ...others] = entries.keys();
  return others.length === 0 && (key === 'Ref' || key === 'Condition' || key.startsWith('Fn::'));
}
