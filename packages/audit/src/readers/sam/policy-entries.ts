import { unresolved } from '../../model/unresolved.ts';
import {
  child,
  entriesOf,
  knownText,
  listTree,
  mapTree,
  type PossibleTree,
  possibleItems,
  type Tree,
  textTree,
  unresolvedTree,
} from '../tree/tree.ts';
import { allowing, documentOf, subOf, textList } from './emitter.ts';
import { POLICY_TEMPLATES, type PolicyTemplateStatement } from './policy-templates.ts';

/** `Policies` of a function or state machine, as a role has them. */
export interface PolicyEntries {
  /** Names and ARNs of managed policies. */
  readonly managed: readonly Tree[];
  /** Inline policy documents. */
  readonly documents: readonly Tree[];
}

/**
 * Reads `Policies`: names, ARNs, documents, policy templates, in any mixture, one or a list. Templates that are not known
 * are reported and become a statement that is unresolved.
 */
export function policyEntries(
  policies: Tree | undefined,
  report: (what: string, because: string) => void,
): PolicyEntries {
  const managed: Tree[] = [];
  const documents: Tree[] = [];
  for (const { tree, isConditional } of possibleItems(policies)) {
    if (tree.kind === 'map') documents.push(perhaps(documentOfEntry(tree, report), isConditional));
    else managed.push(managedPolicy(tree));
  }
  return { managed, documents };
}

/** A document of which it is not known whether it is there. */
function perhaps(document: Tree, isConditional: PossibleTree['isConditional']): Tree {
  if (!isConditional) return document;
  const value = unresolved('a condition decides whether it is there');
  const statements = child(document, 'Statement');
  const items = statements?.kind === 'list' ? statements.items : statements === undefined ? [] : [statements];
  return documentOf(
    items.map((item) => unresolvedTree(value, { at: item.at, alternatives: [item, undefined] })),
    document.at,
  );
}

/** AWS managed policies that are not at the root path. */
const SERVICE_ROLE_POLICIES =
  /^(?:AWSLambda(?:Basic|VPCAccess|Kinesis|DynamoDB|SQSQueue|MSK|ENIManagement)\w*|AWSLambdaRole)$/;

/** A bare name is an AWS managed policy. */
function managedPolicy(tree: Tree): Tree {
  const text = knownText(tree);
  if (
    text === undefined ||
    text.startsWith('arn:') ||
    (tree.kind === 'scalar' && tree.target !== undefined) ||
    !/^[\w+=,.@-]+$/.test(text)
  )
    return tree;
  return managedArn(SERVICE_ROLE_POLICIES.test(text) ? `service-role/${text}` : text, tree);
}

/** The ARN of an AWS managed policy by path and name. */
export function managedArn(name: string, source?: Tree): Tree {
  return subOf(`arn:{Partition}:iam::aws:policy/${name}`, {}, source?.at);
}

function documentOfEntry(tree: Tree, report: (what: string, because: string) => void): Tree {
  if (child(tree, 'Statement') !== undefined) return tree;
  const statements = entriesOf(tree).flatMap(([name, parameters]) => {
    const template = POLICY_TEMPLATES.get(name);
    if (template !== undefined) return template.map((each) => templateStatement(each, parameters, tree));
    report(`policy template ${name}`, 'it is none of those that are known');
    return [];
  });
  return documentOf(statements, tree.at);
}

function templateStatement(template: PolicyTemplateStatement, parameters: Tree, source: Tree): Tree {
  const variables = Object.fromEntries(entriesOf(parameters));
  const filled = (pattern: string) => subOf(pattern, variables, source.at);
  const { condition } = template;
  const statement = allowing(template.actions, template.resources.map(filled), source.at);
  if (condition === undefined || statement.kind !== 'map') return statement;
  const test = mapTree({ [condition.operator]: mapTree({ [condition.key]: filled(condition.value) }) });
  return { ...statement, entries: new Map([...statement.entries, ['Condition', test]]) };
}

/** Properties of the inline policies of a role, named one after the other. */
export function inlinePolicies(documents: readonly Tree[], prefix: string): Tree | undefined {
  if (documents.length === 0) return undefined;
  const items = documents.map((document, index) =>
    mapTree({ PolicyName: textTree(`${prefix}Policy${index}`), PolicyDocument: document }, document.at),
  );
  return listTree(items, documents[0]?.at);
}

/** What a source or destination of an event needs of the function's role. */
export function sendingStatement(type: string, target: Tree): Tree | undefined {
  const actions: ReadonlyMap<string, string> = new Map([
    ['SQS', 'sqs:SendMessage'],
    ['SNS', 'sns:Publish'],
    ['Lambda', 'lambda:InvokeFunction'],
    ['EventBridge', 'events:PutEvents'],
    ['S3', 's3:PutObject'],
  ]);
  const action = actions.get(type);
  return action === undefined
    ? undefined
    : mapTree({ Effect: textTree('Allow'), Action: textList(action), Resource: target }, target.at);
}
