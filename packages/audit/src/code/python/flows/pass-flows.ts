import type { CallUse, ExternalAtom, FlowAtom, Value } from '../machine/abstract-value.ts';
import { textsOf } from '../machine/cells.ts';
import { argument } from '../machine/frames.ts';
import { flowsIn, flowsOf, nextFlow, TRAITS } from './flow-atom.ts';
import { HARMLESS, type Harm, harm, harmsOfRemoving, harmsOutside } from './harms.ts';
import { joinFlows } from './join-flows.ts';
import { calleeOf, patternOf } from './patterns.ts';
import { asWritten } from './written-values.ts';

interface Pass {
  readonly form?: FlowAtom['form'];
  readonly clean?: number;
  readonly traits?: number;
  /** Harms that are back: what was encoded is decoded. */
  readonly restores?: number;
  readonly what?: string;
}

const ROOT: Pass = { form: 'root', what: 'is parsed' };
const quotes = (...names: readonly Harm[]): Pass => ({
  form: 'text',
  clean: harm(...names),
  what: 'is escaped',
});

/** What functions of packages give when they are given a value that comes from somewhere; all others give nothing of it. */
const PASSES: readonly (readonly [RegExp, Pass])[] = [
  [
    /^(?:json|simplejson|orjson|ujson|rapidjson|toml\w*|xmltodict|yaml)\.(?:loads?|parse|safe_load|full_load)$/,
    ROOT,
  ],
  [/^(?:yaml|pickle|cPickle|dill|marshal|jsonpickle)\.\w*(?:load|decode)\w*$/, ROOT],
  [/^(?:json|simplejson|orjson|ujson)\.dumps$/, quotes('event-in-log')],
  [
    /^(?:base64\.\w*(?:64|32|16|85|hex)decode|(?:zlib|gzip|lzma|bz2)\.decompress|binascii\.\w+)$/,
    { form: 'text', traits: TRAITS.bytes },
  ],
  [/^(?:base64|codecs|zlib|gzip|lzma|bz2)\.\w+$/, { form: 'text' }],
  [
    /^(?:urllib\.parse|urllib|six\.moves\.urllib\.parse)\.unquote\w*$/,
    { form: 'text', restores: harm('event-in-log') },
  ],
  [/^(?:urllib\.parse|urllib|six\.moves\.urllib\.parse)\.urljoin$/, { form: 'text' }],
  [/^(?:urllib\.parse|urllib)\.(?:parse_qs|parse_qsl)$/, { form: 'texts', what: 'is parsed' }],
  [
    /^(?:urllib\.parse\.(?:urlparse|urlsplit)|urlparse\.urlparse|urllib3\.util\.parse_url)$/,
    { what: 'is taken apart' },
  ],
  [
    /^(?:urllib\.parse|urllib)\.quote(?:_plus)?$/,
    quotes('event-in-request-address', 'event-in-redirect', 'event-in-html-response', 'event-in-log'),
  ],
  [
    /^(?:urllib\.parse|urllib)\.urlencode$/,
    quotes('event-in-request-address', 'event-in-redirect', 'event-in-html-response', 'event-in-log'),
  ],
  [
    /^(?:html\.escape|cgi\.escape|markupsafe\.escape|markupsafe\.Markup\.escape|flask\.escape|bleach\.clean|nh3\.clean|xml\.sax\.saxutils\.escape|django\.utils\.html\.escape)$/,
    quotes('event-in-html-response'),
  ],
  [/^html\.unescape$/, { form: 'text' }],
  [/^(?:shlex|pipes)\.quote$/, quotes('event-in-shell-command')],
  [/^shlex\.split$/, { form: 'text' }],
  [/^shlex\.join$/, quotes('event-in-shell-command')],
  [/^re\.escape$/, quotes('event-in-regular-expression')],
  [
    /^(?:os\.path\.basename|ntpath\.basename|werkzeug\.(?:utils\.)?secure_filename|werkzeug\.security\.safe_join|flask\.safe_join)$/,
    quotes('event-in-file-path'),
  ],
  [/^os\.path\.(?:realpath|abspath|normpath)$/, { traits: TRAITS.resolved, what: 'is resolved' }],
  [/^os\.path\.(?:expanduser|dirname|splitext|split|normcase|relpath|expandvars)$/, {}],
  [/^os\.(?:fspath|fsdecode|fsencode)$/, {}],
  [/^pathlib\.(?:Pure)?(?:Posix)?Path$/, { form: 'path' }],
  [
    /^pathlib\.(?:Pure)?(?:Posix)?Path\(\).*\.(?:joinpath|with_name|with_stem)$/,
    { form: 'path', traits: TRAITS.joined, what: 'is joined into a path' },
  ],
  [
    /^(?:io\.(?:StringIO|BytesIO|TextIOWrapper)|zipfile\.ZipFile|tarfile\.open|gzip\.GzipFile|tarfile\.TarFile)$/,
    { form: 'stream' },
  ],
  [/^csv\.(?:reader|DictReader)$/, { form: 'texts' }],
  [
    /^(?:copy\.(?:copy|deepcopy)|itertools\.\w+|functools\.reduce|textwrap\.\w+|string\.capwords|unicodedata\.normalize|typing\.cast|contextlib\.\w+)$/,
    {},
  ],
  [/^socket\.(?:gethostbyname|getaddrinfo)$/, { traits: TRAITS.host }],
  [/^ipaddress\.\w+$/, { traits: TRAITS.host }],
  [
    /^(?:\.splitlines\(\)|bytes|bytearray|format|list|tuple|set|sorted|reversed|iter|max|min|next|filter|zip|enumerate|dict|sum)$/,
    {},
  ],
  [/^str$/, { form: 'text' }],
  // What is told by a number is still told by the event.
  [/^(?:int|float|uuid\.UUID|decimal\.Decimal)$/, { form: 'text', clean: HARMLESS, what: 'is a number' }],
  [/^(?:repr|ascii|pprint\.(?:pformat|saferepr)|reprlib\.repr)$/, quotes('event-in-log')],
  [/^boto3\.dynamodb\.types\.TypeDeserializer\(\)\.deserialize$/, {}],
  [/^aws_lambda_powertools\.utilities\.data_classes\.\w+(?:\.\w+)*$/, { form: 'root' }],
  [/^aws_lambda_powertools\.utilities\.parser\.(?:\w+\.)*parse$/, { form: 'root' }],
  [
    /^string\.Template\(\)\.(?:safe_)?substitute$/,
    { form: 'text', traits: TRAITS.joined, what: 'is joined into text' },
  ],
  [/^urllib3\.util\.Url$/, {}],
  [/^(?:flask|quart)\.(?:json\.)?jsonify$/, quotes('event-in-html-response', 'event-in-log')],
];

/** Functions that make text of an object. */
const WRITES = /^(?:str|repr|ascii|format)$/;

const known = new Map<string, Pass | null>();

/** Where the result of a call of a package or builtin comes from. */
export function passFlows(path: string, use: CallUse): readonly FlowAtom[] {
  if (/^os\.path\.join$|^posixpath\.join$/.test(path)) {
    const slash: Value = [{ kind: 'scalar', value: { kind: 'text', text: '/' } }];
    return joinFlows(
      use.args.flatMap((value, at) => (at === 0 ? [{ value }] : [{ value: slash }, { value }])),
      use,
    );
  }
  if (path.startsWith('re.')) return regexFlows(path, use);
  if (PAGES.test(path)) return pageFlows(use);
  if (/\.urlun(?:parse|split)$/.test(path)) return addressFlows(use);
  const pass = passOf(path);
  if (pass === undefined) return [];
  const isIterated = /^(?:list|tuple|set|sorted|reversed|iter|max|min|next|filter|zip|enumerate|dict)$/.test(
    path,
  );
  const whole = [...use.args, ...use.named.values(), use.more, use.moreNamed];
  const given = WRITES.test(path) ? whole.map((value) => asWritten(value, use)) : whole;
  const all = given.flatMap((value) => (isIterated ? flowsOf(value) : flowsIn(value, use.frame)));
  // What is walked over of the environment is its names.
  const flows = /^(?:list|tuple|set|sorted|reversed|iter|max|min|next|enumerate)$/.test(path)
    ? all.filter(({ within }) => within !== 'environment')
    : all;
  const more =
    /\.quote(?:_plus)?$/.test(path) && textsOf(use.named.get('safe') ?? argument(use, 1)).includes('')
      ? harm('event-in-file-path')
      : 0;
  return flows.map((flow) =>
    nextFlow(flow, use, {
      form: pass.form ?? flow.form,
      clean: (flow.clean & ~(pass.restores ?? 0)) | (pass.clean ?? 0) | more | writtenBytes(flow, path, use),
      traits: (flow.traits & ~TRAITS.bytes) | (pass.traits ?? 0),
      what: pass.what ?? flow.what,
      ...(pass.form === undefined && flow.within !== undefined ? { within: flow.within } : {}),
      ...(pass.form === 'root' && /data_classes/.test(path) && flow.within !== undefined
        ? { within: flow.within }
        : {}),
    }),
  );
}

/** Pages that are rendered; templates of an environment that escapes leave no markup in values. */
const PAGES =
  /^jinja2\.(?:environment\.)?(?:Template\(\)|Environment\(\)\.(?:get_template|from_string)\(\))\.render(?:_async)?$/;
const escaping = new WeakSet<ExternalAtom>();

/** Remembers environments that escape: https://jinja.palletsprojects.com/en/stable/api/#autoescaping */
export function keepEscaping(path: string, result: Value, use: CallUse): void {
  if (!/^jinja2\.(?:environment\.)?(?:Environment|Template)$/.test(path)) return;
  const option = use.named.get('autoescape') ?? use.moreNamed;
  const isOn = option.some(
    (atom) => !(atom.kind === 'scalar' && atom.value.kind === 'boolean' && !atom.value.value),
  );
  for (const atom of result) if (isOn && atom.kind === 'external') escaping.add(atom);
}

function pageFlows(use: CallUse): readonly FlowAtom[] {
  let owner = calleeOf(use)?.of;
  while (owner?.of !== undefined) owner = owner.of;
  const bits = owner !== undefined && escaping.has(owner) ? harm('event-in-html-response') : 0;
  const given = [...use.args, ...use.named.values(), use.moreNamed];
  return given
    .flatMap((value) => flowsIn(value, use.frame))
    .map((flow) => nextFlow(flow, use, { form: 'text', clean: flow.clean | bits, what: 'is put in a page' }));
}

/** An address of parts: what stands behind a host that is known has no say in where it leads. */
function addressFlows(use: CallUse): readonly FlowAtom[] {
  const { steps } = use.frame.machine;
  const given = argument(use, 0);
  const part = (at: number): Value =>
    steps.itemOf(given, [{ kind: 'scalar', value: { kind: 'number', value: at } }], use);
  const host = flowsIn([...part(0), ...part(1)], use.frame);
  const rest = [2, 3, 4, 5].flatMap((at) => flowsIn(part(at), use.frame));
  const bits = host.length === 0 ? harm('event-in-request-address', 'event-in-redirect') : 0;
  return [
    ...host.map((flow) => nextFlow(flow, use, { form: 'text', what: 'is joined into text' })),
    ...rest.map((flow) =>
      nextFlow(flow, use, { form: 'text', clean: flow.clean | bits, what: 'is joined into text' }),
    ),
  ];
}

/** `str(data)` without an encoding writes bytes as `repr` does, and what is in objects. */
function writtenBytes({ traits, form }: FlowAtom, path: string, use: CallUse): number {
  const isRepr = (traits & TRAITS.bytes) !== 0 || form === 'root' || form === 'texts';
  const isWritten = path === 'str' && isRepr && use.args.length + use.named.size === 1;
  return isWritten ? harm('event-in-log') : 0;
}

function passOf(path: string): Pass | undefined {
  const cached = known.get(path);
  if (cached !== undefined) return cached ?? undefined;
  const found = PASSES.find(([pattern]) => pattern.test(path))?.[1];
  if (known.size < 20_000) known.set(path, found ?? null);
  return found;
}

/** Patterns give what they matched, and what is left after they removed signs. */
function regexFlows(path: string, use: CallUse): readonly FlowAtom[] {
  const name = path.split('.').at(-1) ?? '';
  const isCompiled = path.startsWith('re.compile()');
  const { pattern, flags } = patternOf(path, use);
  const shift = isCompiled ? 0 : 1;
  if (name === 'escape')
    return flowsOf(argument(use, 0)).map((flow) =>
      nextFlow(flow, use, { clean: flow.clean | harm('event-in-regular-expression'), what: 'is escaped' }),
    );
  if (name === 'sub' || name === 'subn') {
    const bits =
      pattern !== undefined && textsOf(argument(use, shift)).length > 0 ? harmsOfRemoving(pattern) : 0;
    const flows = [...flowsOf(argument(use, shift + 1, 'string')), ...flowsOf(argument(use, shift))];
    return flows.map((flow) =>
      nextFlow(flow, use, { clean: flow.clean | bits, what: bits === 0 ? flow.what : 'loses signs' }),
    );
  }
  if (!/^(?:match|fullmatch|search|findall|finditer|split)$/.test(name)) return [];
  const anchored = name === 'fullmatch' ? 'both' : name === 'match' ? 'start' : undefined;
  const bits = pattern === undefined || name === 'split' ? 0 : harmsOutside(pattern, anchored, flags);
  return flowsOf(argument(use, shift, 'string')).map((flow) =>
    nextFlow(flow, use, {
      clean: flow.clean | bits,
      traits: flow.traits | TRAITS.match,
      form: 'text',
      what: 'is matched',
    }),
  );
}
