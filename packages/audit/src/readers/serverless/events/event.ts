import type { SourcePlace } from '../../../model/source-place.ts';
import { valueText } from '../../../model/unresolved.ts';
import { child, knownText, type Tree, textOf } from '../../tree/tree.ts';
import { alphanumericName, normalizedName } from '../naming.ts';
import type { ServerlessFunction, ServerlessService } from '../service.ts';
import type { Stack } from '../stack.ts';
import { attributeOf, type TreeSource } from '../tree-source.ts';

/** One event of a function, and where its resources go. */
export interface ServerlessEvent {
  readonly service: ServerlessService;
  readonly fn: ServerlessFunction;
  /** `http`, `sqs`, … */
  readonly type: string;
  /** What follows the type: a text in the short form, else a map. */
  readonly value: Tree;
  readonly at: SourcePlace | undefined;
  /** Position among all events of the function, from 1. */
  readonly index: number;
  readonly stack: Stack;
}

/** Adds the resources and grants of one event. */
export type CompileEvent = (event: ServerlessEvent) => void;

/** A member of an event in the long form. */
export function member(event: ServerlessEvent, ...path: readonly string[]): Tree | undefined {
  return child(event.value, ...path);
}

/** The member that the short form stands for. */
export function mainMember(event: ServerlessEvent, ...names: readonly string[]): Tree | undefined {
  if (event.value.kind !== 'map') return event.value;
  if (isIntrinsic(event.value)) return event.value;
  return names.map((name) => child(event.value, name)).find((each) => each !== undefined);
}

/** True for one of CloudFormation's functions. */
export function isIntrinsic(tree: Tree): boolean {
  if (tree.kind !== 'map' || tree.entries.size !== 1) return false;
  const [key] = tree.entries.keys();
  return key === 'Ref' || key?.startsWith('Fn::') === true;
}

/** Prefix of the logical ids of a function's resources. */
export function prefixOf(event: ServerlessEvent): string {
  return normalizedName(event.fn.key);
}

/** Place and owner of what an event adds. */
export function ownership(event: ServerlessEvent) {
  return { at: event.at, owner: event.fn.key };
}

/** A part of a logical id that tells resources apart: made of a text, or of what a function of CloudFormation names. */
export function idPart(tree: Tree | undefined, otherwise: string): string {
  const text = knownText(tree);
  if (text !== undefined) return alphanumericName(text.split(/[:/]/).at(-1) ?? text);
  if (tree?.kind === 'map') {
    const [value] = tree.entries.values();
    const name = value?.kind === 'list' ? knownText(value.items[0]) : knownText(value);
    if (name !== undefined) return alphanumericName(name);
  }
  const known = tree?.kind === 'unresolved' ? valueText(textOf(tree)) : '';
  return known === '' ? otherwise : alphanumericName(known);
}

/** The grant that lets a service invoke the function. */
export function addPermission(
  event: ServerlessEvent,
  id: string,
  parts: {
    readonly principal: TreeSource;
    readonly sourceArn?: TreeSource;
    readonly sourceAccount?: TreeSource;
    readonly token?: TreeSource;
  },
): void {
  event.stack.add(`${prefixOf(event)}LambdaPermission${id}`, 'AWS::Lambda::Permission', {
    properties: {
      FunctionName: attributeOf(event.fn.logicalId, 'Arn'),
      Action: 'lambda:InvokeFunction',
      Principal: parts.principal,
      SourceArn: parts.sourceArn,
      SourceAccount: parts.sourceAccount,
      EventSourceToken: parts.token,
    },
    ...ownership(event),
  });
}

/** Lets the function's role do something for an event source. */
export function grant(event: ServerlessEvent, actions: readonly string[], resource: TreeSource): void {
  event.stack.grant({ owner: event.fn.key, actions, resource, at: event.at });
}

/** ARN of the function. */
export function functionArn(event: ServerlessEvent) {
  return attributeOf(event.fn.logicalId, 'Arn');
}
