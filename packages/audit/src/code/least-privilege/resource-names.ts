import type { ActionNeed } from '../actions/action-need.ts';
import type { AwsCall } from '../aws-call.ts';
import { type CodeTexts, type RunningFunction, textsOf, union } from './code-texts.ts';
import { valuesAt } from './parameter-values.ts';

/** A condition that the code fixes. */
export type NeedCondition = NonNullable<ActionNeed['condition']>;

/** The resources of one action of one call. */
export interface ResourceNames {
  /** ARNs with atoms; `*` in them for what is not known. `*` alone where IAM takes nothing else. */
  readonly resources: readonly string[];
  /** Why a name is not known, and the resource wider than it could be. */
  readonly because?: string;
  readonly condition?: NeedCondition;
}

/** One question: which resources does this action of this call work on? */
export interface ResourceQuestion {
  readonly need: ActionNeed;
  readonly call: AwsCall;
  readonly running: RunningFunction;
}

/** How the resources of a service's actions are named; undefined where the general rule holds. */
export type ResourceNaming = (question: ResourceQuestion) => ResourceNames | undefined;

/** The texts of the first of these parameters that the call gives. */
export function parameterTexts(
  { call, running }: ResourceQuestion,
  ...paths: readonly string[]
): CodeTexts | undefined {
  for (const path of paths) {
    const values = valuesAt(call.parameters, path);
    if (values.length > 0) return union(values.map((value) => textsOf(value, running)));
  }
  return undefined;
}

/** True when the call gives a parameter. */
export function gives({ call }: ResourceQuestion, path: string): boolean {
  return valuesAt(call.parameters, path).length > 0;
}

/** The names of parameter texts, each made an ARN. */
export function named(
  texts: CodeTexts | undefined,
  arnOf: (name: string) => string | readonly string[],
): ResourceNames {
  const { texts: all, because } = texts ?? { texts: ['*'], because: 'the call does not name it' };
  const resources = [...new Set(all.flatMap((text) => arnOf(text)))];
  return because === undefined ? { resources } : { resources, because };
}

/** An ARN as given, or made of a name. */
export function arnOr(text: string, make: (name: string) => string): string {
  return text.startsWith('arn:') ? text : make(text);
}
