import type { AwsCall } from '../aws-call.ts';
import { type CodeValue, unknownValue } from '../code-value.ts';
import { whoseCredentials } from './aws/aws-state.ts';
import type { Machine, MetCall } from './machine/abstract-value.ts';
import { sourceOf } from './machine/machine.ts';
import { toCodeValue } from './machine/to-code-value.ts';
import { lineAt } from './syntax/parse-python.ts';

/** The calls that were met, each once, in the order of the code. */
export function toAwsCalls(machine: Machine): readonly AwsCall[] {
  const calls = new Map<string, AwsCall>();
  for (const met of machine.met.values()) {
    const call = toCall(met);
    calls.set(JSON.stringify(call), call);
  }
  return [...calls.values()].toSorted(byPlace);
}

function byPlace(one: AwsCall, other: AwsCall): number {
  if (one.at.file !== other.at.file) return one.at.file < other.at.file ? -1 : 1;
  const lines = (one.at.line ?? 0) - (other.at.line ?? 0);
  return lines === 0 ? one.operation.localeCompare(other.operation, 'en') : lines;
}

function toCall(met: MetCall): AwsCall {
  const { file } = met.use.frame;
  const region = toCodeValue(met.region.value);
  const endpoint = toCodeValue(met.endpoint.value);
  const parameters: [string, CodeValue][] = [];
  for (const [name, cell] of met.parameters)
    parameters.push([name, toCodeValue(cell.value) ?? unknownValue('None')]);
  return {
    sdk: met.sdk,
    service: met.service,
    operation: met.operation,
    parameters: Object.fromEntries(parameters),
    credentials: whoseCredentials(met.credentials.value),
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint }),
    call: sourceOf(met.use),
    at: { file: file.path, line: lineAt(file, met.use.site.start) },
    ...(met.isPresigned ? { isPresigned: true } : {}),
  };
}
