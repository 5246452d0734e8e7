import type { CallUse, ModelAtom, Use, Value } from '../machine/abstract-value.ts';
import {
  aCell,
  fieldCell,
  growCell,
  internedModel,
  joinAll,
  joinValues,
  made,
  NO_VALUE,
  scalar,
  textsOf,
  textValue,
  unknown,
  withoutFlows,
} from '../machine/cells.ts';
import { entryOf } from '../machine/entry-of.ts';
import { argument } from '../machine/frames.ts';
import { note, sourceOf } from '../machine/machine.ts';
import { elementsOf } from '../machine/members.ts';
import { importByName } from '../machine/run-import.ts';
import { joinText } from '../machine/texts.ts';
import { enterWith } from '../machine/with-values.ts';
import { asList, newOf } from './builtin-value.ts';

type Call = (use: CallUse) => Value;

const CALLS: Readonly<Record<string, Call>> = {
  'os.getenv': (use) => environment(use),
  'os.path.join': (use) =>
    joinText(
      use.frame.machine,
      use.args.flatMap((part, at) => (at === 0 ? [part] : [textValue(use.frame.machine, '/'), part])),
    ),
  // https://docs.aws.amazon.com/lambda/latest/dg/configuration-ephemeral-storage.html
  'tempfile.gettempdir': (use) => textValue(use.frame.machine, '/tmp'),
  'importlib.import_module': importNamed,
  // What a class's field is when nobody gives one; what a factory makes belongs to each object.
  'dataclasses.field': (use) => use.named.get('default') ?? NO_VALUE,
  'pydantic.Field': (use) => argument(use, 0, 'default'),
  'attr.ib': (use) => argument(use, 0, 'default'),
  'attrs.field': (use) => use.named.get('default') ?? NO_VALUE,
  'attr.field': (use) => use.named.get('default') ?? NO_VALUE,
  'functools.partial': (use) => [partial(use)],
  'functools.reduce': (use) => {
    const elements = elementsOf(argument(use, 1), use);
    return use.frame.machine.steps.callValue(argument(use, 0), {
      ...use,
      args: [elements, elements],
      named: new Map(),
    });
  },
  'asyncio.run': (use) => argument(use, 0),
  'asyncio.create_task': (use) => argument(use, 0),
  'asyncio.ensure_future': (use) => argument(use, 0),
  'asyncio.wait_for': (use) => argument(use, 0),
  'asyncio.shield': (use) => argument(use, 0),
  'asyncio.gather': (use) => asList(joinAll([...use.args, use.more]), use),
  'asyncio.to_thread': (use) => callFirst(use, 0),
  'copy.copy': (use) => argument(use, 0),
  'copy.deepcopy': (use) => argument(use, 0),
  'typing.cast': (use) => argument(use, 1),
  'itertools.chain': (use) => asList(joinAll(use.args.map((value) => elementsOf(value, use))), use),
  'itertools.islice': (use) => argument(use, 0),
  'object.__new__': (use) => newOf().call?.(use) ?? NO_VALUE,
  'collections.defaultdict': (use) => {
    const { machine } = use.frame;
    const dict = made(use.frame, `defaultdict ${use.site.start}`, () => ({
      kind: 'collection',
      shape: 'dict',
      fields: new Map(),
      rest: aCell(),
    }));
    growCell(
      machine,
      dict.rest,
      machine.steps.callValue(argument(use, 0), { ...use, args: [], named: new Map() }),
    );
    return [dict];
  },
  'collections.deque': (use) => asList(elementsOf(argument(use, 0), use), use),
  'queue.Queue': (use) => asList(NO_VALUE, use),
  'queue.SimpleQueue': (use) => asList(NO_VALUE, use),
  'asyncio.Queue': (use) => asList(NO_VALUE, use),
  'collections.OrderedDict': (use) =>
    use.frame.machine.steps.callValue(use.frame.machine.steps.builtin('dict', use.frame) ?? [], use),
  'operator.itemgetter': (use) => [
    getter(use, (value, name, later) => later.frame.machine.steps.itemOf(value, name, later)),
  ],
  'operator.attrgetter': (use) => [
    getter(use, (value, name, later) =>
      joinAll(textsOf(name).map((each) => later.frame.machine.steps.readMember(value, each, later))),
    ),
  ],
  'operator.methodcaller': (use) => [methodCaller(use)],
  'json.dumps': (use) =>
    withoutFlows(argument(use, 0)).every(({ kind }) => kind === 'scalar')
      ? withoutFlows(argument(use, 0))
      : unknown(use.frame.machine, 'JSON'),
  str: (use) => argument(use, 0),
};

/** Signs of Linux, which Lambda runs on. */
const SIGNS: Readonly<Record<string, string>> = {
  'os.sep': '/',
  'os.path.sep': '/',
  'os.pardir': '..',
  'os.path.pardir': '..',
  'os.linesep': '\n',
};

/** What the standard library has under a dotted path, where it matters to what is called. */
export function standardValue(path: string, use: Use): Value | undefined {
  const { machine } = use.frame;
  if (path === 'os.environ') return [environ(use)];
  const sign = entryOf(SIGNS, path);
  if (sign !== undefined) return textValue(machine, sign);
  const name = path.replace(/^os\.environ\.get$/, 'os.getenv').replace(/^posixpath\./, 'os.path.');
  const call = entryOf(CALLS, name);
  if (call !== undefined)
    return [internedModel(machine, `standard ${name}`, () => ({ kind: 'model', name, call }))];
  const method = METHODS.find(([pattern]) => pattern.test(path));
  if (method === undefined) return undefined;
  return [internedModel(machine, `standard ${path}`, () => ({ kind: 'model', name: path, call: method[1] }))];
}

/** Methods of pools, threads and loops that call what they are given. */
const METHODS: readonly (readonly [RegExp, Call])[] = [
  [/ExitStack\(\)\.enter_(?:async_)?context$/, (use) => enterWith(argument(use, 0), use)],
  [/Executor\(\)\.submit$/, (use) => callFirst(use, 0)],
  [/(?:Pool|Executor)\(\)\.(?:map|imap|imap_unordered|starmap)$/, (use) => mapElements(use)],
  [/Pool\(\)\.apply(?:_async)?$/, (use) => callTarget(use, argument(use, 0), argument(use, 1, 'args'))],
  // A driver calls it with a transaction before what it is given.
  [
    /\.(?:execute_read|execute_write|read_transaction|write_transaction)$/,
    (use) =>
      use.frame.machine.steps.callValue(argument(use, 0), {
        ...use,
        args: [use.frame.machine.steps.external('neo4j.Transaction()', use), ...use.args.slice(1)],
      }),
  ],
  [/loop\(\)\.run_in_executor$/, (use) => callFirst(use, 1)],
  [/loop\(\)\.(?:run_until_complete|create_task)$/, (use) => argument(use, 0)],
  [
    /^(?:threading\.(?:Thread|Timer)|multiprocessing\.(?:\w+\.)?Process)$/,
    (use) =>
      callTarget(use, use.named.get('target') ?? argument(use, 1), use.named.get('args') ?? argument(use, 2)),
  ],
  [/^concurrent\.futures\.(?:as_completed|wait)$/, (use) => argument(use, 0)],
];

function callFirst(use: CallUse, at: number): Value {
  const result = use.frame.machine.steps.callValue(argument(use, at), {
    ...use,
    args: use.args.slice(at + 1),
  });
  return [future(result, use)];
}

function mapElements(use: CallUse): Value {
  const elements = use.args.slice(1).map((value) => elementsOf(value, use));
  return asList(
    use.frame.machine.steps.callValue(argument(use, 0), { ...use, args: elements, named: new Map() }),
    use,
  );
}

function callTarget(use: CallUse, target: Value, args: Value): Value {
  const elements = elementsOf(args, use);
  const call = { ...use, args: [], named: new Map(), more: elements, moreNamed: NO_VALUE };
  const lists = args.filter((atom) => atom.kind === 'collection');
  const [only] = lists;
  const placed =
    only?.kind === 'collection'
      ? [...only.fields.keys()].map((key) =>
          use.frame.machine.steps.itemOf(lists, textValue(use.frame.machine, key), use),
        )
      : [];
  const result = use.frame.machine.steps.callValue(target, {
    ...call,
    args: placed,
    more: placed.length > 0 ? NO_VALUE : elements,
  });
  return [future(result, use)];
}

/** What a pool gives: `.result()` is the function's. */
function future(result: Value, use: CallUse): ModelAtom {
  const results = new Set(result);
  const model: ModelAtom = made(use.frame, `future ${use.site.start}`, () => ({
    kind: 'model',
    name: 'a future',
    member: (name) => [{ kind: 'model', name, call: () => [...(futures.get(model) ?? [])] }],
  }));
  futures.set(model, new Set([...(futures.get(model) ?? []), ...results]));
  return model;
}

const futures = new WeakMap<ModelAtom, Set<Value[number]>>();

function partial(use: CallUse): ModelAtom {
  const target = argument(use, 0);
  const args = use.args.slice(1);
  // Made anew each time: what it was given may have grown.
  const call = (later: CallUse): Value =>
    later.frame.machine.steps.callValue(target, {
      ...later,
      args: [...args, ...later.args],
      named: new Map([...use.named, ...later.named]),
      more: joinValues(use.more, later.more),
      moreNamed: joinValues(use.moreNamed, later.moreNamed),
    });
  const model: ModelAtom = made(use.frame, `partial ${use.site.start}`, () => ({
    kind: 'model',
    name: 'functools.partial',
    call: (later) => partials.get(model)?.(later) ?? NO_VALUE,
  }));
  partials.set(model, call);
  return model;
}

const partials = new WeakMap<ModelAtom, Call>();

/** `itemgetter("a", "b")`: one part, or a tuple of several. */
function getter(use: CallUse, part: (value: Value, name: Value, later: CallUse) => Value): ModelAtom {
  const names = use.args;
  return made(use.frame, `getter ${use.site.start}`, () => ({
    kind: 'model',
    name: 'a getter',
    call: (later) => {
      const parts = names.map((name) => part(argument(later, 0), name, later));
      const [only, ...others] = parts;
      if (only === undefined || others.length === 0) return only ?? NO_VALUE;
      const tuple = made(later.frame, `parts ${later.site.start} ${use.site.start}`, () => ({
        kind: 'collection',
        shape: 'tuple',
        fields: new Map(),
        rest: aCell(),
      }));
      parts.forEach((value, at) => {
        growCell(later.frame.machine, fieldCell(tuple.fields, String(at)), value);
      });
      return [tuple];
    },
  }));
}

function methodCaller(use: CallUse): ModelAtom {
  const names = textsOf(argument(use, 0));
  return made(
    use.frame,
    `methodcaller ${use.site.start}`,
    (): ModelAtom => ({
      kind: 'model',
      name: 'operator.methodcaller',
      call: (later) => {
        const { steps } = later.frame.machine;
        const methods = joinAll(names.map((name) => steps.readMember(argument(later, 0), name, later)));
        return steps.callValue(methods, { ...use, args: use.args.slice(1) });
      },
    }),
  );
}

function importNamed(use: CallUse): Value {
  const names = textsOf(argument(use, 0));
  if (names.length === 0) note(use, sourceOf(use), 'the name of the module is not known');
  return joinAll(names.map((name) => importByName(name, use)));
}

const OWN: Readonly<Record<string, 'function-name' | 'region'>> = {
  AWS_LAMBDA_FUNCTION_NAME: 'function-name',
  AWS_REGION: 'region',
  AWS_DEFAULT_REGION: 'region',
};

function environment(use: CallUse): Value {
  const fallback = argument(use, 1, 'default');
  return variable(argument(use, 0, 'key'), { use, fallback });
}

function variable(names: Value, { use, fallback }: { readonly use: Use; readonly fallback: Value }): Value {
  const { machine } = use.frame;
  const known = textsOf(names);
  if (known.length === 0 && names.length > 0)
    return joinValues(unknown(machine, 'an environment variable whose name is not known'), fallback);
  const other = fallback.find((atom) => atom.kind === 'scalar');
  const rest = other?.kind === 'scalar' ? { fallback: other.value } : {};
  return joinAll(
    known.map((name) => {
      const what = entryOf(OWN, name);
      if (what !== undefined) return [scalar(machine, { kind: 'self', what })];
      return [scalar(machine, { kind: 'environment', name, ...rest })];
    }),
  );
}

function environ(use: Use): ModelAtom {
  return internedModel(use.frame.machine, 'os.environ', () => ({
    kind: 'model',
    name: 'os.environ',
    item: (key, at) => variable(key, { use: at, fallback: NO_VALUE }),
    member: (name) =>
      name === 'get' || name === 'setdefault' || name === 'pop'
        ? [{ kind: 'model', name: 'os.environ.get', call: environment }]
        : undefined,
  }));
}
