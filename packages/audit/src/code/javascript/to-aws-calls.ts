import type { AwsCall } from '../aws-call.ts';
import type { CodeValue } from '../code-value.ts';
import type { ObjectAtom, Value } from './machine/abstract-value.ts';
import type { Machine, MetCall } from './machine/machine.ts';
import { whoseCredentials } from './sdk/resolve-credentials.ts';
import { lineOf } from './syntax/parse-source.ts';
import { toCodeValue } from './to-code-value.ts';

const LONGEST_CALL = 120;
/** Inputs that one call is told apart by; further ones are the same call with less known of it. */
const MOST_INPUTS = 12;

/** The calls that the machine met, each once, in the order of the code. */
export function toAwsCalls(machine: Machine): readonly AwsCall[] {
  const calls = new Map<string, AwsCall>();
  for (const met of machine.met.values()) {
    for (const parameters of inputsOf(met.input)) {
      const call = awsCall(met, parameters);
      calls.set(JSON.stringify(call), call);
    }
  }
  return [...calls.values()].sort(byPlace);
}

function byPlace(one: AwsCall, other: AwsCall): number {
  if (one.at.file !== other.at.file) return one.at.file < other.at.file ? -1 : 1;
  const lines = (one.at.line ?? 0) - (other.at.line ?? 0);
  return lines === 0 ? one.operation.localeCompare(other.operation, 'en') : lines;
}

/** The input's objects, each a call of its own: their fields belong together. */
function inputsOf(input: Value): readonly Readonly<Record<string, CodeValue>>[] {
  const objects = input.filter((atom): atom is ObjectAtom => atom.kind === 'object');
  if (objects.length === 0) return [{}];
  return objects.slice(0, MOST_INPUTS).map((object) => {
    const value = toCodeValue([object]);
    return value?.kind === 'object' ? withBase(object, value.fields) : {};
  });
}

/** An input that inherits, as `Object.create(defaults)` makes it. */
function withBase(
  object: ObjectAtom,
  fields: Readonly<Record<string, CodeValue>>,
): Readonly<Record<string, CodeValue>> {
  const [base] = object.protos.value;
  if (base?.kind !== 'object') return fields;
  const inherited = toCodeValue([base]);
  return inherited?.kind === 'object' ? { ...inherited.fields, ...fields } : fields;
}

function awsCall(met: MetCall, parameters: Readonly<Record<string, CodeValue>>): AwsCall {
  const { file } = met.frame;
  const region = configured(met, 'region');
  const endpoint = configured(met, 'endpoint');
  const text = file.text.slice(met.site.start, Math.min(met.site.end, met.site.start + 400));
  return {
    sdk: met.sdk,
    service: met.service,
    operation: met.operation,
    parameters,
    credentials: whoseCredentials(met.configs),
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint }),
    call: text.replace(/\s+/gu, ' ').slice(0, LONGEST_CALL),
    at: { file: file.path, line: lineOf(file, met.site.start) },
    ...(met.isPresigned === true ? { isPresigned: true } : {}),
  };
}

/** What the configurations of a call's clients say in one field. */
function configured(met: MetCall, field: 'region' | 'endpoint'): CodeValue | undefined {
  const given: Value = met.configs
    .flatMap((config) => config.value)
    .flatMap((atom) => (atom.kind === 'object' ? (atom.fields.get(field)?.value ?? []) : []));
  return given.length === 0 ? undefined : toCodeValue([...new Set(given)]);
}
