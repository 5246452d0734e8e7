import type {
  PolicyCondition,
  PolicyDocument,
  PolicyPrincipal,
  PolicyProblem,
  PolicyStatement,
} from '../../model/policy-document.ts';
import type { SourcePlace } from '../../model/source-place.ts';
import { isUnresolved, unresolved, type Value, valueText } from '../../model/unresolved.ts';
import { WatertightError } from '../../model/watertight-error.ts';
import { parseTree } from '../tree/parse-tree.ts';
import {
  child,
  entriesOf,
  itemsOf,
  knownText,
  type PossibleTree,
  possibleItems,
  type Tree,
  textOf,
  textsOf,
} from '../tree/tree.ts';

const PRINCIPAL_TYPES: ReadonlySet<string> = new Set(['AWS', 'Service', 'Federated', 'CanonicalUser']);

/** Elements of a document and of a statement; anything else is a problem, as it is for AWS. */
const DOCUMENT_ELEMENTS: ReadonlySet<string> = new Set(['Version', 'Id', 'Statement']);
const STATEMENT_ELEMENTS: ReadonlySet<string> = new Set([
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'NotPrincipal',
  'Condition',
]);

/**
 * The policy that a resolved node holds: a map, or the JSON text of one. Nothing throws: what does not fit is listed in
 * `problems`. A statement of which it is unknown whether it is there has an unresolved effect.
 */
export function policyDocumentOf(tree: Tree | undefined): PolicyDocument {
  const problems: PolicyProblem[] = [];
  const root = documentTree(tree, problems);
  if (root === undefined) return { statements: [], problems };
  if (root.kind === 'map')
    noteStrangers(root.entries.keys(), { allowed: DOCUMENT_ELEMENTS, of: 'a policy', at: root.at }, problems);
  const version = knownText(child(root, 'Version'));
  const statements = possibleItems(child(root, 'Statement'));
  if (statements.length === 0) problems.push({ what: 'a policy without Statement', ...placeOf(root) });
  return {
    ...(version === undefined ? {} : { version }),
    statements: statements.flatMap((each, index) => statementOf(each, index, problems)),
    problems,
  };
}

function documentTree(tree: Tree | undefined, problems: PolicyProblem[]): Tree | undefined {
  if (tree?.kind === 'map') return tree;
  if (tree?.kind === 'scalar' && typeof tree.value === 'string')
    return embeddedDocument(tree.value, tree, problems);
  if (tree?.kind === 'unresolved' && tree.alternatives !== undefined) return tree;
  if (tree?.kind === 'unresolved' && tree.value.text !== undefined)
    return embeddedDocument(tree.value.text, tree, problems);
  problems.push({ what: tree === undefined ? 'no policy document' : noDocument(tree), ...placeOf(tree) });
  return undefined;
}

function noDocument(tree: Tree): string {
  return tree.kind === 'unresolved'
    ? `a policy that is not known: ${tree.value.expression}`
    : `a policy that is a ${tree.kind}`;
}

/** A document as JSON text, every part at the place of the text. */
function embeddedDocument(text: string, tree: Tree, problems: PolicyProblem[]): Tree | undefined {
  const at = tree.at;
  try {
    const parsed = parseTree(text, at?.file ?? '').tree;
    if (parsed.kind === 'map') return movedTo(parsed, at);
  } catch (error) {
    if (!(error instanceof WatertightError)) throw error;
  }
  problems.push({ what: 'a policy text that is no JSON', ...placeOf(tree) });
  return undefined;
}

function movedTo(tree: Tree, at: SourcePlace | undefined): Tree {
  const place = at === undefined ? {} : { at };
  if (tree.kind === 'map')
    return {
      kind: 'map',
      entries: new Map([...tree.entries].map(([key, value]) => [key, movedTo(value, at)])),
      ...place,
    };
  if (tree.kind === 'list')
    return { kind: 'list', items: tree.items.map((item) => movedTo(item, at)), ...place };
  if (tree.kind === 'scalar') return movedScalar(tree.text, tree, place);
  return { ...tree, ...place };
}

/** Parts of an embedded text that were unknown stay unknown. */
function movedScalar(text: string, tree: Tree, place: { readonly at?: SourcePlace }): Tree {
  return text.includes('<?')
    ? { kind: 'unresolved', value: unresolved(text, { text, ...place }), ...place }
    : { ...tree, ...place };
}

function statementOf(
  { tree, isConditional }: PossibleTree,
  index: number,
  problems: PolicyProblem[],
): readonly PolicyStatement[] {
  if (tree.kind !== 'map') {
    problems.push({ what: `statement ${index + 1} is no statement`, ...placeOf(tree) });
    return [];
  }
  noteStrangers(
    tree.entries.keys(),
    { allowed: STATEMENT_ELEMENTS, of: `statement ${index + 1}`, at: tree.at },
    problems,
  );
  const sid = knownText(child(tree, 'Sid'));
  return [
    {
      ...(sid === undefined ? {} : { sid }),
      effect: isConditional
        ? unresolved('a condition decides whether it is there', placeOf(tree))
        : effectOf(tree, index, problems),
      ...elementOf(tree, 'Action', 'actions'),
      ...elementOf(tree, 'NotAction', 'notActions'),
      ...elementOf(tree, 'Resource', 'resources'),
      ...elementOf(tree, 'NotResource', 'notResources'),
      ...principalElement(tree, 'Principal', problems),
      ...principalElement(tree, 'NotPrincipal', problems),
      conditions: conditionsOf(child(tree, 'Condition'), problems),
      index,
      ...placeOf(tree),
    },
  ];
}

function effectOf(tree: Tree, index: number, problems: PolicyProblem[]): Value<'Allow' | 'Deny'> {
  const effect = textOf(child(tree, 'Effect'));
  if (effect === 'Allow' || effect === 'Deny') return effect;
  if (isUnresolved(effect)) return effect;
  problems.push({ what: `statement ${index + 1} has the effect ${effect ?? 'nothing'}`, ...placeOf(tree) });
  return unresolved(effect ?? 'no Effect', placeOf(tree));
}

type TextElement = 'actions' | 'notActions' | 'resources' | 'notResources';

function elementOf(tree: Tree, element: string, name: TextElement): Partial<PolicyStatement> {
  const node = child(tree, element);
  return node === undefined ? {} : { [name]: textsOf(node) };
}

function principalElement(
  tree: Tree,
  element: 'Principal' | 'NotPrincipal',
  problems: PolicyProblem[],
): Partial<PolicyStatement> {
  const node = child(tree, element);
  if (node === undefined) return {};
  const principals = principalsOf(node, problems);
  return element === 'Principal' ? { principals } : { notPrincipals: principals };
}

/** The principals of an element: `*`, or a map of type to one or several; bare texts are read as AWS principals. */
export function principalsOf(tree: Tree, problems: PolicyProblem[] = []): readonly PolicyPrincipal[] {
  if (tree.kind === 'scalar') return [{ type: 'AWS', id: tree.text }];
  if (tree.kind === 'unresolved') return [{ type: 'AWS', id: tree.value }];
  return itemsOf(tree).flatMap((item) => principalsOfItem(item, problems));
}

function principalsOfItem(item: Tree, problems: PolicyProblem[]): readonly PolicyPrincipal[] {
  if (item.kind !== 'map') return textsOf(item).map((id) => ({ type: 'AWS', id }));
  return [...item.entries].flatMap(([type, ids]) => {
    if (isPrincipalType(type)) return textsOf(ids).map((id) => ({ type, id }));
    problems.push({ what: `a principal of type ${type}`, ...placeOf(item) });
    return [];
  });
}

function isPrincipalType(text: string): text is PolicyPrincipal['type'] {
  return PRINCIPAL_TYPES.has(text);
}

function conditionsOf(tree: Tree | undefined, problems: PolicyProblem[]): readonly PolicyCondition[] {
  if (tree === undefined) return [];
  if (tree.kind === 'scalar' || tree.kind === 'list' || isWhollyUnknown(tree)) {
    problems.push({ what: `a condition that is not known: ${valueText(textOf(tree))}`, ...placeOf(tree) });
    return [];
  }
  return entriesOf(tree).flatMap(([operator, keys]) =>
    entriesOf(keys).map(([key, values]) => ({ operator, key, values: textsOf(values) })),
  );
}

function isWhollyUnknown(tree: Tree): boolean {
  return tree.kind === 'unresolved' && tree.alternatives === undefined;
}

function noteStrangers(
  keys: Iterable<string>,
  rule: { readonly allowed: ReadonlySet<string>; readonly of: string; readonly at: SourcePlace | undefined },
  problems: PolicyProblem[],
): void {
  for (const key of keys)
    if (!rule.allowed.has(key))
      problems.push({
        what: `${rule.of} has the unknown element ${key}`,
        ...(rule.at === undefined ? {} : { at: rule.at }),
      });
}

function placeOf(tree: Tree | undefined): { readonly at?: SourcePlace } {
  return tree?.at === undefined ? {} : { at: tree.at };
}
