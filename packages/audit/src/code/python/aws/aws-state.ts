import type { AwsCall } from '../../aws-call.ts';
import type { Cell, Machine, ModelAtom, Use, Value } from '../machine/abstract-value.ts';
import { aCell, fieldCell, growCell, internedModel, readCell, textsOf } from '../machine/cells.ts';

/** Whose rights something that speaks to AWS uses, and where. */
export interface AwsState {
  /** Calls with other credentials are other calls. */
  readonly id: number;
  /** The access key that was given; nothing: the execution role's. */
  readonly credentials: Cell;
  readonly region: Cell;
  /** The address that a client was given. */
  readonly endpoint: Cell;
}

const states = new WeakMap<ModelAtom, AwsState>();

let lastState = 0;

/** A state that knows nothing yet. */
export function newState(): AwsState {
  lastState += 1;
  return { id: lastState, credentials: aCell(), region: aCell(), endpoint: aCell() };
}

/** Remembers what a model speaks to AWS with. */
export function withState(model: ModelAtom, state: AwsState): ModelAtom {
  states.set(model, state);
  return model;
}

/** Hands on what sessions and clients among the values speak with. */
export function inheritState(state: AwsState, values: Value, use: Use): void {
  const { machine } = use.frame;
  for (const atom of values) {
    const from = atom.kind === 'model' ? states.get(atom) : undefined;
    if (from === undefined) continue;
    growCell(machine, state.credentials, readCell(from.credentials, use.frame));
    growCell(machine, state.region, readCell(from.region, use.frame));
    growCell(machine, state.endpoint, readCell(from.endpoint, use.frame));
  }
}

/** A call that is met. */
export interface Meeting {
  readonly sdk?: 'boto3' | 'library' | 'signed-http';
  readonly service: string;
  readonly operation: string;
  readonly parameters: ReadonlyMap<string, Value>;
  readonly isPresigned?: boolean;
}

/** Records a call, and gives what it answers. */
export function meet(state: AwsState, meeting: Meeting, use: Use): Value {
  const { frame, site } = use;
  const { machine } = frame;
  const { service, operation, sdk = 'boto3', isPresigned = false } = meeting;
  const key = `${frame.file.path}:${site.start}:${frame.context}:${service}.${operation}${isPresigned ? ':presigned' : ''}:${state.id}`;
  let met = machine.met.get(key);
  if (met === undefined) {
    const { credentials, region, endpoint } = newState();
    const called = { sdk, service, operation, use, isPresigned };
    met = { ...called, parameters: new Map(), credentials, region, endpoint };
    machine.met.set(key, met);
  }
  for (const [name, value] of meeting.parameters) growCell(machine, fieldCell(met.parameters, name), value);
  growCell(machine, met.credentials, readCell(state.credentials, frame));
  growCell(machine, met.region, readCell(state.region, frame));
  growCell(machine, met.endpoint, readCell(state.endpoint, frame));
  const answer = answerOf(`${service}.${operation}`, machine);
  const queue = meeting.parameters.get('QueueName');
  const isAddress = service === 'sqs' && (operation === 'GetQueueUrl' || operation === 'CreateQueue');
  return isAddress && queue !== undefined ? [queueAnswer(key, { answer, queue }, machine)] : [answer];
}

/** The address of a queue that was asked for by its name: whoever sends to it sends to that name. */
function queueAnswer(
  key: string,
  { answer, queue }: { readonly answer: ModelAtom; readonly queue: Value },
  machine: Machine,
): ModelAtom {
  return internedModel(machine, `queue answer ${key} ${JSON.stringify(queue.map(nameOf))}`, () => ({
    ...answer,
    item: (name) => (textsOf(name).includes('QueueUrl') ? queue : [answer]),
    member: (name) =>
      name === 'get'
        ? [
            {
              kind: 'model',
              name,
              call: ({ args }) => (textsOf(args[0] ?? []).includes('QueueUrl') ? queue : [answer]),
            },
          ]
        : [answer],
  }));
}

function nameOf(atom: Value[number]): unknown {
  return atom.kind === 'scalar' ? atom.value : atom.kind;
}

/** What AWS answers: every part of it is the answer again. */
export function answerOf(name: string, machine: Machine): ModelAtom {
  return internedModel(machine, `answer ${name}`, (): ModelAtom => {
    const self = (): Value => [answerOf(name, machine)];
    return {
      kind: 'model',
      name: `the answer of ${name}`,
      member: self,
      item: self,
      call: self,
      elements: self,
      toCode: () => ({ kind: 'unknown', because: `from the answer of ${name}` }),
      isAssumed: /^sts\.AssumeRole/.test(name),
    };
  });
}

/** Whose rights a call uses, by the access keys it may be made with. */
export function whoseCredentials(credentials: Value): AwsCall['credentials'] {
  const kinds = credentials.map((atom) => {
    if (atom.kind === 'nothing') return 'execution-role';
    return atom.kind === 'model' && atom.isAssumed === true ? 'assumed-role' : 'explicit';
  });
  if (kinds.length === 0 || kinds.includes('execution-role')) return 'execution-role';
  return kinds.includes('assumed-role') ? 'assumed-role' : 'explicit';
}
