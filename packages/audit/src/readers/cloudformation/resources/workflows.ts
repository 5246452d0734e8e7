import { present } from '../../../model/present.ts';
import type { IotRule, ReceiptRule, StateMachine } from '../../../model/subjects/event-sources.ts';
import { isUnresolved, type Value, valueText } from '../../../model/unresolved.ts';
import { WatertightError } from '../../../model/watertight-error.ts';
import { parseTree } from '../../tree/parse-tree.ts';
import { booleanOf, child, entriesOf, itemsOf, type Tree, textOf, textTree } from '../../tree/tree.ts';
import { functionReferences } from '../function-link.ts';
import { jsonText } from '../json-text.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, type Scope, subjectBase } from '../scope.ts';
import { splitMarks } from '../text-parts.ts';
import type { ResourceMappers } from './resource-mapper.ts';

/** What hands events to functions by rules of its own: Step Functions, IoT and SES. */
export const WORKFLOW_MAPPERS: ResourceMappers = {
  'AWS::StepFunctions::StateMachine': (resource, scope) => [stateMachineOf(resource, scope)],
  'AWS::IoT::TopicRule': (resource, scope) => [iotRuleOf(resource, scope)],
  'AWS::SES::ReceiptRule': (resource, scope) => [receiptRuleOf(resource, scope)],
};

function stateMachineOf(resource: ResolvedResource, scope: Scope): StateMachine {
  const p = resource.properties;
  const definition = definitionOf(p);
  const text =
    definition === undefined
      ? undefined
      : definition.kind === 'scalar'
        ? definition.text
        : jsonText(definition);
  return {
    kind: 'state-machine',
    ...subjectBase(resource, scope),
    functions: functionsIn(definition, scope),
    ...present({
      role: scope.referenceTo(child(p, 'RoleArn'), 'AWS::IAM::Role'),
      type: textOf(child(p, 'StateMachineType')),
      logLevel: textOf(child(p, 'LoggingConfiguration', 'Level')),
      tracing: booleanOf(child(p, 'TracingConfiguration', 'Enabled')),
      definition: text,
    }),
    places: placesOf({
      logLevel: child(p, 'LoggingConfiguration'),
      tracing: child(p, 'TracingConfiguration'),
      definition: child(p, 'DefinitionString') ?? child(p, 'Definition'),
    }),
  };
}

/** The definition with its substitutions filled in, as a tree where it can be read. */
function definitionOf(p: Tree): Tree | undefined {
  const substitutions = new Map(entriesOf(child(p, 'DefinitionSubstitutions')));
  const definition = child(p, 'Definition');
  if (definition !== undefined) return substituted(definition, substitutions);
  const source = child(p, 'DefinitionString');
  const value = textOf(source);
  const text = isUnresolved(value) ? value.text : value;
  if (source === undefined || text === undefined) return source;
  try {
    const parsed = parseTree(text, source.at?.file ?? '').tree;
    return parsed.kind === 'map' ? substituted(parsed, substitutions) : source;
  } catch (error) {
    if (error instanceof WatertightError) return source;
    throw error;
  }
}

function substituted(tree: Tree, values: ReadonlyMap<string, Tree>): Tree {
  if (tree.kind === 'list') return { ...tree, items: tree.items.map((item) => substituted(item, values)) };
  if (tree.kind === 'map') {
    const entries = [...tree.entries].map(([key, value]) => [key, substituted(value, values)] as const);
    return { ...tree, entries: new Map(entries) };
  }
  if (tree.kind !== 'scalar' || values.size === 0 || !tree.text.includes('${')) return tree;
  const text = splitMarks(tree.text, '${', '}').map((part) => {
    const value = part.isMark ? values.get(part.text) : undefined;
    if (value === undefined) return part.isMark ? `\${${part.text}}` : part.text;
    return valueText(textOf(value));
  });
  return textTree(text.join(''), tree.at);
}

/** Functions that states call, by ARN or name. */
function functionsIn(definition: Tree | undefined, scope: Scope): StateMachine['functions'] {
  const named: Tree[] = [];
  const open: Tree[] = definition === undefined ? [] : [definition];
  for (let tree = open.pop(); tree !== undefined; tree = open.pop()) {
    if (tree.kind === 'list') open.push(...tree.items);
    if (tree.kind === 'map') open.push(...tree.entries.values());
    if (namesFunction(textOf(tree), tree, scope)) named.push(tree);
  }
  return functionReferences(named.reverse(), scope);
}

function namesFunction(text: Value<string> | undefined, tree: Tree, scope: Scope): boolean {
  if (/^arn:[^:]*:lambda:[^:]*:[^:]*:function:/.test(valueText(text))) return true;
  return scope.find(tree)?.type === 'AWS::Lambda::Function';
}

function iotRuleOf(resource: ResolvedResource, scope: Scope): IotRule {
  const payload = child(resource.properties, 'TopicRulePayload');
  const actions = [...itemsOf(child(payload, 'Actions')), ...itemsOf(child(payload, 'ErrorAction'))];
  return {
    kind: 'iot-rule',
    ...subjectBase(resource, scope),
    functions: functionReferences(
      actions.map((each) => child(each, 'Lambda', 'FunctionArn')),
      scope,
    ),
    ...present({ sql: textOf(child(payload, 'Sql')) }),
  };
}

function receiptRuleOf(resource: ResolvedResource, scope: Scope): ReceiptRule {
  const rule = child(resource.properties, 'Rule');
  const policy = textOf(child(rule, 'TlsPolicy'));
  return {
    kind: 'receipt-rule',
    ...subjectBase(resource, scope, { name: textOf(child(rule, 'Name')) ?? resource.name }),
    functions: functionReferences(
      itemsOf(child(rule, 'Actions')).map((each) => child(each, 'LambdaAction', 'FunctionArn')),
      scope,
    ),
    ...present({
      scanEnabled: booleanOf(child(rule, 'ScanEnabled')),
      tlsRequired: policy === undefined || isUnresolved(policy) ? policy : policy === 'Require',
    }),
  };
}
