import { actionInfo } from '../../../access/action-table.ts';
import { named, parameterTexts, type ResourceNames, type ResourceQuestion } from '../resource-names.ts';

/** Functions by name, partial ARN, alias or version; state machines and their executions. */
export function lambdaResources(question: ResourceQuestion): ResourceNames | undefined {
  const { action } = question.need;
  const types = (actionInfo(action)?.resourceTypes ?? []).map(({ name }) => name);
  if (action.startsWith('states:')) return stateResources(question, types);
  if (!types.some((type) => type.startsWith('function'))) return undefined;
  const qualifier = parameterTexts(question, 'Qualifier')?.texts;
  const names = parameterTexts(question, 'FunctionName', 'Resource');
  if (names === undefined) return undefined;
  return named(names, (text) => {
    const arn = functionArn(text);
    const isQualified = arn.split(':').length > 7;
    return qualifier === undefined || isQualified ? arn : qualifier.map((each) => `${arn}:${each}`);
  });
}

/**
 * The three forms that Lambda takes for a function's name.
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
function functionArn(text: string): string {
  if (text.startsWith('arn:')) return text;
  const partial = /^(\d{12}|<account>):function:(.+)$/.exec(text);
  return partial === null
    ? `arn:aws:lambda:<region>:<account>:function:${text}`
    : `arn:aws:lambda:<region>:${partial[1]}:function:${partial[2]}`;
}

function stateResources(question: ResourceQuestion, types: readonly string[]): ResourceNames | undefined {
  const machine = parameterTexts(question, 'stateMachineArn', 'StateMachineArn');
  if (machine !== undefined && types.includes('statemachine'))
    return named(machine, (text) => machineArn(text));
  if (!types.includes('execution')) return undefined;
  const execution = parameterTexts(question, 'executionArn', 'ExecutionArn');
  return named(execution, (text) =>
    text.startsWith('arn:') ? text : 'arn:aws:states:<region>:<account>:execution:*:*',
  );
}

/** Versions and aliases keep their suffix. */
function machineArn(text: string): string {
  return text.startsWith('arn:') ? text : `arn:aws:states:<region>:<account>:stateMachine:${text}`;
}
