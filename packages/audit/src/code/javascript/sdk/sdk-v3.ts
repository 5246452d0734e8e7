import type { CallUse, Cell, ClientTrait, Frame, ModelAtom, Value } from '../machine/abstract-value.ts';
import { aCell, joinAll, readCell } from '../machine/cells.ts';
import type { Machine } from '../machine/machine.ts';
import { grow, machineOf, madeOnce, model, unknown } from '../machine/make-atoms.ts';
import { DOCUMENT_METHODS, documentCommand, documentOperation } from './document-operations.ts';
import { callBack, isInherited, meetCall, operationName, waitedFor } from './meet-call.ts';
import { resolveCredentials } from './resolve-credentials.ts';

const SDK = 'aws-sdk-v3';
/** Members of clients that call nothing. */
const QUIET = new Set(['config', 'middlewareStack', 'destroy', 'then', 'catch', 'finally', 'constructor']);

/** A package `@aws-sdk/client-…`: its clients, commands, paginators and waiters. */
export function clientPackage(machine: Machine, service: string): ModelAtom {
  return model(machine, `v3 ${service}`, () => {
    const made: ModelAtom = {
      kind: 'model',
      name: `@aws-sdk/client-${service}`,
      isPassedThrough: true,
      member: (name, frame) =>
        name === 'default'
          ? [made]
          : (clientExport(machine, service, name) ?? unknown(machineOf(frame), name)),
    };
    return made;
  });
}

function clientExport(machine: Machine, service: string, name: string): Value | undefined {
  const command = /^([A-Z]\w*)Command$/u.exec(name)?.[1];
  if (command !== undefined) return [commandClass(machine, service, command)];
  const paginated = /^paginate([A-Z]\w*)$/u.exec(name)?.[1];
  if (paginated !== undefined) return [driven(machine, service, paginated)];
  if (/^wait(?:Until|For)[A-Z]/u.test(name))
    return [driven(machine, service, waitedFor(service, name) ?? name)];
  if (/(?:Exception|Error|Fault)$/u.test(name) || !/^[A-Z]/u.test(name)) return undefined;
  return [clientClass(machine, { service, isAggregated: !name.endsWith('Client'), name })];
}

interface ClientClass {
  readonly service: string;
  readonly name: string;
  /** `new S3()` has a method for each operation; `new S3Client()` only `send`. */
  readonly isAggregated: boolean;
}

function clientClass(machine: Machine, given: ClientClass): ModelAtom {
  return model(machine, `v3 class ${given.service} ${given.name}`, () => ({
    kind: 'model',
    name: given.name,
    trait: { kind: 'client-class', service: given.service },
    isPassedThrough: true,
    construct: (use) => [newClient(use, given)],
    // Enumerations are exported beside the clients: their members are texts.
    member: (name) =>
      /^[A-Z0-9_]+$/iu.test(name) && given.isAggregated && name !== 'prototype'
        ? unknown(machine, `${given.name}.${name}`)
        : undefined,
  }));
}

function newClient(use: CallUse, given: ClientClass): ModelAtom {
  const machine = machineOf(use.frame);
  const config = madeOnce(machine, [use.site, `config ${use.frame.id}`], () => aCell());
  grow(machine, config, use.args[0] ?? []);
  resolveCredentials(use, config);
  return clientModel(machine, {
    service: given.service,
    config,
    isAggregated: given.isAggregated,
    methods: {},
  });
}

interface Client {
  readonly service: string;
  readonly config: Cell;
  readonly isAggregated: boolean;
  /** Methods whose names are not the operations'. */
  readonly methods: Readonly<Record<string, string>>;
}

/** A client: the same one for the same configuration. */
export function clientModel(machine: Machine, given: Client): ModelAtom {
  const { service, config } = given;
  const trait: ClientTrait = { sdk: SDK, service, config };
  return madeOnce(
    machine,
    [config, `client ${service} ${given.isAggregated} ${Object.keys(given.methods).length}`],
    () => ({
      kind: 'model',
      name: `${service} client`,
      trait: { kind: 'client', client: trait },
      isPassedThrough: true,
      member: (name) => clientMember(machine, given, name),
      dynamicMember: (use) => unknownOperation(use, given),
    }),
  );
}

function clientMember(machine: Machine, given: Client, name: string): Value | undefined {
  if (QUIET.has(name)) return undefined;
  if (name === 'send') return [sender(machine, given)];
  if (!given.isAggregated || !/^[a-z]\w*$/u.test(name)) return undefined;
  if (/^(?:bind|call|apply|on|once)$/u.test(name) || isInherited(name)) return undefined;
  const paginated = /^paginate([A-Z]\w*)$/u.exec(name)?.[1];
  const operation =
    documentOperation(given.methods, name) ??
    paginated ??
    waitedFor(given.service, name) ??
    operationName(name);
  return [
    madeOnce(machine, [given.config, `method ${given.service} ${name}`], () => ({
      kind: 'model',
      name: `${given.service}.${name}`,
      call: (use: CallUse) => {
        const answer = meetCall(use, {
          sdk: SDK,
          service: given.service,
          operation,
          input: use.args[0] ?? [],
          configs: [given.config],
        });
        callBack(use, answer);
        return answer;
      },
    })),
  ];
}

function unknownOperation(use: CallUse, given: Client): Value {
  const machine = machineOf(use.frame);
  machine.steps.note(use, { what: `an operation of ${given.service}`, because: 'its name is not known' });
  return meetCall(use, {
    sdk: SDK,
    service: given.service,
    operation: '*',
    input: use.args[0] ?? [],
    configs: [given.config],
  });
}

function sender(machine: Machine, given: Client): ModelAtom {
  return madeOnce(machine, [given.config, `send ${given.service}`], () => ({
    kind: 'model',
    name: `${given.service}.send`,
    call: (use: CallUse) => {
      const answer = sendCommands(use, [given.config]);
      callBack(use, answer);
      return answer;
    },
  }));
}

/** Calls what every command among a call's arguments stands for. */
export function sendCommands(use: CallUse, configs: readonly Cell[], isPresigned = false): Value {
  const machine = machineOf(use.frame);
  const commands = use.args[0] ?? use.moreArgs ?? [];
  return joinAll(
    commands.map((atom) => {
      if (atom.kind === 'model' && atom.trait?.kind === 'command') {
        const { service, operation, input } = atom.trait.command;
        const given = {
          sdk: SDK,
          service,
          operation,
          input: readCell(input, use.frame),
          configs,
          key: atom,
        } as const;
        return meetCall(use, isPresigned ? { ...given, isPresigned } : given);
      }
      if (atom.kind === 'nothing') return [];
      machine.steps.note(use, {
        what: 'a command that is sent',
        because: 'which command it is, is not known',
      });
      return unknown(machine, 'answer of a command');
    }),
  );
}

/** A class of commands: `new PutObjectCommand(input)`. */
export function commandClass(machine: Machine, service: string, operation: string): ModelAtom {
  return model(machine, `v3 command ${service} ${operation}`, () => ({
    kind: 'model',
    name: `${operation}Command`,
    construct: (use) => {
      const input = madeOnce(machine, [use.site, `input ${use.frame.id} ${operation}`], () => aCell());
      grow(machine, input, use.args[0] ?? []);
      return [commandModel(machine, { service, operation, input })];
    },
  }));
}

function commandModel(
  machine: Machine,
  command: { service: string; operation: string; input: Cell },
): ModelAtom {
  return madeOnce(machine, [command.input, 'command'], () => ({
    kind: 'model',
    name: `${command.operation} command`,
    trait: { kind: 'command', command },
    member: (name: string, frame: Frame) => (name === 'input' ? readCell(command.input, frame) : undefined),
  }));
}

/** Functions that drive a client: paginators `({ client }, input)`, waiters alike. */
function driven(machine: Machine, service: string, operation: string): ModelAtom {
  return model(machine, `v3 driven ${service} ${operation}`, () => ({
    kind: 'model',
    name: operation,
    call: (use) => {
      const clients = machine.steps.readMember(use.args[0] ?? [], 'client', use);
      return meetCall(use, {
        sdk: SDK,
        service,
        operation,
        input: use.args[1] ?? [],
        configs: configsOf(clients),
      });
    },
  }));
}

/** Configurations of the clients that a value may be. */
export function configsOf(value: Value): readonly Cell[] {
  return value.flatMap((atom) =>
    atom.kind === 'model' && atom.trait?.kind === 'client' ? [atom.trait.client.config] : [],
  );
}

/** `@aws-sdk/lib-dynamodb`. */
export function documentPackage(machine: Machine): ModelAtom {
  return model(machine, 'v3 lib-dynamodb', () => {
    const made: ModelAtom = {
      kind: 'model',
      name: '@aws-sdk/lib-dynamodb',
      isPassedThrough: true,
      member: (name) => (name === 'default' ? [made] : documentExport(machine, name)),
    };
    return made;
  });
}

function documentExport(machine: Machine, name: string): Value | undefined {
  const operation = documentCommand(name);
  if (operation !== undefined) return [commandClass(machine, 'dynamodb', operation)];
  const paginated = /^paginate(Query|Scan)$/u.exec(name)?.[1];
  if (paginated !== undefined) return [driven(machine, 'dynamodb', paginated)];
  if (name !== 'DynamoDBDocument' && name !== 'DynamoDBDocumentClient') return undefined;
  return [documentClass(machine, name === 'DynamoDBDocument')];
}

function documentClass(machine: Machine, isAggregated: boolean): ModelAtom {
  const make = (use: CallUse): Value => {
    const configs = configsOf(use.args[0] ?? []);
    const config = madeOnce(machine, [use.site, `document ${use.frame.id}`], () => aCell());
    for (const each of configs) grow(machine, config, readCell(each, use.frame));
    return [
      clientModel(machine, {
        service: 'dynamodb',
        config,
        isAggregated,
        methods: isAggregated ? DOCUMENT_METHODS : {},
      }),
    ];
  };
  return model(machine, `v3 document ${isAggregated}`, () => ({
    kind: 'model',
    name: 'DynamoDBDocument',
    trait: { kind: 'client-class', service: 'dynamodb' },
    construct: make,
    member: (name) =>
      name === 'from'
        ? [
            model(machine, `v3 document from ${isAggregated}`, () => ({
              kind: 'model',
              name: 'from',
              call: make,
            })),
          ]
        : undefined,
  }));
}
