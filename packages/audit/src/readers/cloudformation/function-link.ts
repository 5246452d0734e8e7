import { present } from '../../model/present.ts';
import type { Reference } from '../../model/reference.ts';
import { isUnresolved, unresolved, type Value } from '../../model/unresolved.ts';
import { child, type Tree, textOf, textTree } from '../tree/tree.ts';
import type { ResolvedResource } from './resolved-resource.ts';
import type { Scope } from './scope.ts';

/** A function, and the version or alias of it that is meant. */
export interface FunctionLink {
  readonly function: Reference;
  readonly qualifier?: Value<string>;
}

const FUNCTION = 'AWS::Lambda::Function';

/** The function that a node names by name, ARN, or through a version or alias of the template. */
export function functionLink(tree: Tree | undefined, scope: Scope): FunctionLink {
  const found = scope.find(tree, FUNCTION);
  if (found === undefined)
    return { function: scope.referenceTo(tree, FUNCTION) ?? unresolved('no function is named') };
  if (found.type === 'AWS::Lambda::Alias')
    return ofQualified(found, textOf(child(found.properties, 'Name')), scope);
  if (found.type === 'AWS::Lambda::Version') return ofQualified(found, `<${found.logicalId}>`, scope);
  return present({ function: scope.reference(found), qualifier: qualifierOf(tree, found) });
}

function ofQualified(
  found: ResolvedResource,
  qualifier: Value<string> | undefined,
  scope: Scope,
): FunctionLink {
  const target = scope.find(child(found.properties, 'FunctionName'), FUNCTION);
  const reference =
    target === undefined
      ? scope.referenceTo(child(found.properties, 'FunctionName'), FUNCTION)
      : scope.reference(target);
  return present({ function: reference ?? scope.reference(found), qualifier });
}

/** What follows the function's ARN or name: `live` of `…:function:orders:live`. */
function qualifierOf(tree: Tree | undefined, found: ResolvedResource): string | undefined {
  const text = textOf(tree);
  if (typeof text !== 'string') return undefined;
  const start = [found.arn, found.name].find((name) => name !== undefined && text.startsWith(`${name}:`));
  return start === undefined ? undefined : text.slice(start.length + 1);
}

/**
 * The function in the URI of an API Gateway integration or authorizer,
 * `arn:aws:apigateway:R:lambda:path/2015-03-31/functions/ARN/invocations`, or in a bare function ARN; undefined when the
 * URI names none.
 */
export function integrationFunction(uri: Tree | undefined, scope: Scope): Reference | undefined {
  const value = textOf(uri);
  if (uri === undefined || value === undefined) return undefined;
  const text = isUnresolved(value) ? value.text : value;
  if (text === undefined) return isUnresolved(value) ? value : undefined;
  const arn = functionArnIn(text);
  if (arn === undefined) return undefined;
  if (!isUnresolved(value) || !arn.includes('<?')) return functionLink(textTree(arn, uri.at), scope).function;
  const known = scope.withFunctionAtoms(unresolved(value.expression, { text: arn }));
  return isUnresolved(known) ? known : functionLink(textTree(known, uri.at), scope).function;
}

function functionArnIn(text: string): string | undefined {
  const start = text.indexOf('/functions/');
  const end = text.lastIndexOf('/invocations');
  if (start >= 0 && end > start) return text.slice(start + '/functions/'.length, end);
  return /^arn:[^:]*:lambda:[^:]*:[^:]*:function:/.test(text) ? text : undefined;
}

/** A link to what an event is sent to: a function behind its alias or version, anything else by itself. */
export function targetReference(tree: Tree | undefined, scope: Scope): Reference | undefined {
  const found = scope.find(tree);
  const isFunction =
    found?.type.startsWith('AWS::Lambda::') === true && found.type !== 'AWS::Lambda::LayerVersion';
  return isFunction ? functionLink(tree, scope).function : scope.referenceTo(tree);
}

/** Links to all that is a function among nodes. */
export function functionReferences(trees: readonly (Tree | undefined)[], scope: Scope): readonly Reference[] {
  const references = trees.flatMap((tree) =>
    tree === undefined ? [] : [functionLink(tree, scope).function],
  );
  const seen = new Map(references.map((each) => [JSON.stringify(each), each]));
  return [...seen.values()];
}
