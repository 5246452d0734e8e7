import { child, listTree, mapTreeOf, type Tree } from '../tree/tree.ts';

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

/** The section of `Globals` that a type inherits. */
export function globalsFor(type: string, globals: Tree | undefined): Tree | undefined {
  const section = SECTIONS.get(type);
  return section === undefined ? undefined : child(globals, section);
}

/**
 * Two nodes as `Globals` merges them: maps key by key, lists one behind the other, anything else as the second says.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
export function mergedTrees(first: Tree | undefined, second: Tree): Tree {
  if (first === undefined) return second;
  if (first.kind === 'list' && second.kind === 'list')
    return listTree([...first.items, ...second.items], second.at ?? first.at);
  if (first.kind !== 'map' || second.kind !== 'map') return second;
  const entries = new Map(first.entries);
  for (const [key, value] of second.entries) entries.set(key, mergedTrees(entries.get(key), value));
  return mapTreeOf(entries, second.at ?? first.at);
}
