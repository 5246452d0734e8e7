import { waitedOperation } from '../../actions/operation-of.ts';
import { serviceOf } from '../../actions/service-of.ts';
import type { CallUse, Cell, ModelAtom, Value } from '../machine/abstract-value.ts';
import { joinValues } from '../machine/cells.ts';
import type { Machine, MetCall } from '../machine/machine.ts';
import { fieldCell, grow, machineOf, madeOnce, model, newObject, unknown } from '../machine/make-atoms.ts';
import { errorValue } from '../machine/traces.ts';

/** What is said of a call of the AWS API when the machine meets it. */
export interface MeetGiven {
  readonly sdk: MetCall['sdk'];
  readonly service: string;
  readonly operation: string;
  readonly input: Value;
  readonly configs?: readonly Cell[];
  readonly isPresigned?: boolean;
  readonly key?: unknown;
}

/** Notes a call of the AWS API, and gives back its answer. */
export function meetCall(use: CallUse, given: MeetGiven): Value {
  const machine = machineOf(use.frame);
  const keyId =
    given.key === undefined
      ? 0
      : madeOnce(machine, ['call key', given.key], () => ({ id: machine.memory.nextId++ })).id;
  const { file } = use.frame;
  const key = [file.path, use.site.start, use.frame.id, given.service, given.operation, keyId].join(' ');
  const known = machine.met.get(key);
  machine.met.set(key, {
    sdk: given.sdk,
    service: given.service,
    operation: given.operation,
    input: known === undefined ? given.input : joinValues(known.input, given.input),
    frame: use.frame,
    site: use.site,
    configs: [...new Set([...(known?.configs ?? []), ...(given.configs ?? [])])],
    ...(given.isPresigned === true ? { isPresigned: true } : {}),
  });
  const answer = queueAnswer(use, given) ?? answerOf(machine, given.service, given.operation);
  return machine.steps.watchAws(given, use, answer);
}

/** The address of a queue that was asked for by its name: whoever sends to it sends to that name. */
function queueAnswer(use: CallUse, { service, operation, input }: MeetGiven): Value | undefined {
  const isAddress = operation === 'GetQueueUrl' || operation === 'CreateQueue';
  if (!isAddress || service.toLowerCase() !== 'sqs') return undefined;
  const machine = machineOf(use.frame);
  const name = machine.steps.readMember(input, 'QueueName', use);
  const answer = madeOnce(machine, [use.site, `queue ${use.frame.id}`], () => newObject(machine));
  answer.isComplete = false;
  grow(machine, fieldCell(answer, 'QueueUrl'), name);
  return [answer];
}

/** What a call answers: nothing that is known, except that some answers are credentials. */
function answerOf(machine: Machine, service: string, operation: string): Value {
  if (/^sts$/iu.test(service) && /^AssumeRole/u.test(operation))
    return [credentialsModel(machine, 'assumed-role')];
  return unknown(machine, `answer of ${service}:${operation}`);
}

/** Credentials, and everything that is taken from them. */
export function credentialsModel(
  machine: Machine,
  whose: 'execution-role' | 'assumed-role' | 'explicit',
): ModelAtom {
  return model(machine, `credentials ${whose}`, () => {
    const made: ModelAtom = {
      kind: 'model',
      name: `${whose} credentials`,
      trait: { kind: 'credentials', whose },
      isPassedThrough: true,
      member: (name) => (name === 'then' || name === 'catch' || name === 'finally' ? undefined : [made]),
      call: (use) => {
        for (const callback of use.args.slice(-1))
          machine.steps.callValue(
            callback.filter((atom) => atom.kind === 'closure'),
            { ...use, args: [[], [made]] },
          );
        return [made];
      },
    };
    return made;
  });
}

/** The last argument's functions: callbacks in the style of Node. */
export function callBack(use: CallUse, answer: Value): void {
  const machine = machineOf(use.frame);
  const last = (use.args.at(-1) ?? []).filter(
    (atom) =>
      atom.kind === 'closure' ||
      (atom.kind === 'model' && atom.call !== undefined && atom.trait === undefined),
  );
  if (last.length > 0)
    machine.steps.callValue(last, {
      ...use,
      args: [errorValue(use), answer],
      moreArgs: [],
      receiver: [],
    });
}

/** `waitUntilObjectExists` → `HeadObject`: the operation that a waiter of a service polls; undefined: it is none. */
export function waitedFor(service: string, name: string): string | undefined {
  const waiter = /^wait(?:Until|For)([A-Z]\w*)$/u.exec(name)?.[1];
  const row = waiter === undefined ? undefined : serviceOf(service);
  return waiter === undefined || row === undefined ? undefined : waitedOperation(row, waiter);
}

/** True for what every object has, so that no operation of a service is called: `hasOwnProperty`, `toString`. */
export function isInherited(name: string): boolean {
  return Object.hasOwn(Object.prototype, name);
}

/** `putItem` → `PutItem`. */
export function operationName(method: string): string {
  return method.charAt(0).toUpperCase() + method.slice(1);
}
