import type { SourcePlace } from '../../model/source-place.ts';
import { isUnresolved } from '../../model/unresolved.ts';
import { scalarTree, textTree, unresolvedTree } from '../tree/tree.ts';
import { unquoted } from './service-files.ts';
import type { SourceAnswer, VariableScope } from './variable-scope.ts';

/** One question: `${type(parameter):address}`. */
export interface SourceQuestion {
  readonly address: string | undefined;
  readonly parameter: string | undefined;
  readonly at: SourcePlace | undefined;
}

type AskSource = (question: SourceQuestion, scope: VariableScope) => SourceAnswer;

/**
 * Sources whose answers the service itself, its files or the user's options tell. All others (`ssm`, `cf`, `s3`, `vault`,
 * those of plugins) are known only at deployment.
 *
 * https://www.serverless.com/framework/docs/guides/variables
 */
export const VARIABLE_SOURCES: ReadonlyMap<string, AskSource> = new Map<string, AskSource>([
  ['self', ({ address }, scope) => scope.self(address ?? '')],
  ['file', askFile],
  ['opt', askOption],
  ['env', askEnvironment],
  ['sls', askFramework],
  ['aws', askAws],
  ['param', askParameter],
  ['strToBool', askBoolean],
]);

function askFile({ parameter, address }: SourceQuestion, scope: VariableScope): SourceAnswer {
  if (parameter === undefined) return 'missing';
  const path = unquoted(parameter);
  const file = scope.files.read(path);
  if (file.kind === 'none') {
    if (file.isMissing !== true) scope.report(path, file.because);
    return file.isMissing === true ? 'missing' : 'unknown';
  }
  return address === undefined || address === '' ? file.tree : scope.walk(file.tree, address);
}

function askOption({ address = '', at }: SourceQuestion, { input }: VariableScope): SourceAnswer {
  const parameters = input.parameters ?? {};
  const name = [`opt:${address}`, address].find((each) => Object.hasOwn(parameters, each));
  const value = name === undefined ? undefined : parameters[name];
  return value === undefined ? 'missing' : textTree(value, at);
}

function askEnvironment({ address = '', at }: SourceQuestion, { input }: VariableScope): SourceAnswer {
  const environment = input.environment ?? {};
  const value = Object.hasOwn(environment, address) ? environment[address] : undefined;
  return value === undefined ? 'missing' : textTree(value, at);
}

function askFramework({ address, at }: SourceQuestion, scope: VariableScope): SourceAnswer {
  if (address !== 'stage') return 'unknown';
  const stage = scope.stage();
  return isUnresolved(stage) ? unresolvedTree(stage, { at }) : textTree(stage, at);
}

function askAws({ address, at }: SourceQuestion, scope: VariableScope): SourceAnswer {
  if (address === 'accountId') return textTree(scope.input.account ?? '<account>', at);
  if (address === 'partition') return textTree('aws', at);
  if (address !== 'region') return 'unknown';
  const region = scope.region();
  return isUnresolved(region) ? unresolvedTree(region, { at }) : textTree(region, at);
}

/** `params` of the stage, then of `default`; version 4 has them under `stages`. */
function askParameter({ address = '', at }: SourceQuestion, scope: VariableScope): SourceAnswer {
  const given = askOption({ address: `param:${address}`, parameter: undefined, at }, scope);
  if (given !== 'missing') return given;
  const stage = scope.stage();
  for (const each of isUnresolved(stage) ? ['default'] : [stage, 'default']) {
    const answers = [scope.self(`params.${each}.${address}`), scope.self(`stages.${each}.params.${address}`)];
    const found = answers.find((answer) => answer !== 'missing');
    if (found !== undefined) return found;
  }
  return isUnresolved(stage) ? 'unknown' : 'missing';
}

function askBoolean({ parameter, at }: SourceQuestion): SourceAnswer {
  const text = parameter
    ?.trim()
    .toLowerCase()
    .replaceAll(/^['"]|['"]$/g, '');
  if (text === 'true' || text === '1') return scalarTree(true, at);
  return text === 'false' || text === '0' ? scalarTree(false, at) : 'unknown';
}
