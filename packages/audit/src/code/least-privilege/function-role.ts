import type { Inventory } from '../../model/inventory.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import { isUnresolved } from '../../model/unresolved.ts';
import type { HandlerName, HandlerReading, UnresolvedCall } from '../aws-call.ts';
import { codeNeeds } from './code-needs.ts';
import type { RunningFunction } from './code-texts.ts';
import { keyNeeds } from './key-needs.ts';
import { mergeNeeds } from './merge-needs.ts';
import { physicalName } from './physical-name.ts';
import { platformNeeds } from './platform-needs.ts';
import { policyStatements, type RoleStatement } from './policy-statements.ts';
import type { RoleNeed } from './role-need.ts';

/** The least role of one function, and how it came about. */
export interface FunctionRole {
  readonly name: string;
  readonly handler: string;
  readonly runtime: string;
  /** File and export that the handler was found as. */
  readonly entry?: string;
  readonly needs: readonly RoleNeed[];
  readonly unresolved: readonly UnresolvedCall[];
  readonly statements: readonly RoleStatement[];
  /** Files of the handler's code. */
  readonly files: readonly string[];
}

/** What a role is made of. */
export interface RoleInput {
  /** What the role is called after. */
  readonly name: string;
  /** The function's own name, where there is no template to tell it. */
  readonly functionName?: string;
  readonly handler: HandlerName;
  readonly reading: HandlerReading;
  /** The function and its template, where there is one. */
  readonly declared?: { readonly fn: LambdaFunction; readonly inventory: Inventory };
}

/** The least role of a function: what its code, its dependents and Lambda itself need. */
export function functionRole({ name, functionName, handler, reading, declared }: RoleInput): FunctionRole {
  const code = codeNeeds(reading, runningFunction(functionName, declared?.fn));
  const platform =
    declared === undefined ? logsOf(functionName) : platformNeeds(declared.inventory, declared.fn);
  const all = [...code.needs, ...platform];
  const needs = mergeNeeds([...all, ...(declared === undefined ? [] : keyNeeds(declared.inventory, all))]);
  return {
    name,
    handler: handler.handler,
    runtime: handler.runtime,
    ...(reading.entry === undefined ? {} : { entry: reading.entry }),
    needs,
    unresolved: code.unresolved,
    statements: policyStatements(needs),
    files: reading.files,
  };
}

function runningFunction(name: string | undefined, fn: LambdaFunction | undefined): RunningFunction {
  if (fn === undefined) return name === undefined ? {} : { name };
  const own = physicalName(fn);
  return {
    ...(fn.environment !== undefined && { environment: fn.environment }),
    ...(fn.environment === undefined && fn.hasUnknownEnvironment !== true && { environment: {} }),
    ...(own !== undefined && { name: own }),
    ...(fn.arn !== undefined && { arn: fn.arn }),
  };
}

/** Without a template only the function's own log group is sure, and its name is Lambda's. */
function logsOf(name = '*'): readonly RoleNeed[] {
  return ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'].map((action) => ({
    action,
    resources: [`arn:aws:logs:<region>:<account>:log-group:/aws/lambda/${name}:*`],
    source: 'platform',
    required: true,
    evidence: [],
  }));
}

/** The handler of a declared function; undefined where the template does not tell it, or the code is an image. */
export function handlerOf(fn: LambdaFunction, folder: string): HandlerName | undefined {
  if (isUnresolved(fn.handler) || isUnresolved(fn.runtime)) return undefined;
  if (fn.handler === undefined || fn.runtime === undefined) return undefined;
  return { handler: fn.handler, runtime: fn.runtime, folder };
}
