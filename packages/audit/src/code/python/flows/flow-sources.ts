import type { SourcePlace } from '../../../model/source-place.ts';
import type { CallUse, FlowAtom, Use } from '../machine/abstract-value.ts';
import { textsOf } from '../machine/cells.ts';
import { argument } from '../machine/frames.ts';
import { flowAtom, flowsOf, TRAITS } from './flow-atom.ts';

interface Source {
  readonly form: FlowAtom['form'];
  readonly within?: string;
  readonly origin?: 'caller';
}

/** Attributes of frameworks that hold the request. */
const REQUESTS: readonly (readonly [RegExp, Source])[] = [
  [
    /^(?:flask|quart|bottle)\.request\.(?:args|form|headers|values|cookies|view_args|query|params|forms|GET|POST)$/,
    { form: 'texts' },
  ],
  [
    /^(?:flask|quart|bottle)\.request\.(?:data|path|url|query_string|full_path|referrer|body|host|base_url)$/,
    { form: 'text' },
  ],
  [/^(?:flask|quart|bottle)\.request\.(?:json|files|get_json\(\)|get_data\(\))$/, { form: 'root' }],
  [/\.current_request\.json_body$/, { form: 'root' }],
  [/\.current_request\.(?:query_params|uri_params|headers)$/, { form: 'texts' }],
  [/\.current_request\.raw_body$/, { form: 'text' }],
  [/\.current_request\.context$/, { form: 'root', within: 'caller', origin: 'caller' }],
  [/\(\)\.current_event$/, { form: 'root', within: 'event' }],
];

/** Where an attribute of a package comes from. */
export function requestFlow(path: string, use: Use): readonly FlowAtom[] {
  if (path === 'os.environ') {
    const plan = { origin: 'secret', form: 'root', within: 'environment', clean: 0, traits: 0 } as const;
    return [flowAtom(use.frame.machine, { ...plan, what: 'the environment is read', at: use })];
  }
  if (!/request|current_event/.test(path)) return [];
  const found = REQUESTS.find(([pattern]) => pattern.test(path))?.[1];
  if (found === undefined) return [];
  const { machine } = use.frame;
  machine.facts.set('speaks HTTP', use);
  const what = 'the request comes in';
  return [flowAtom(machine, { origin: 'event', clean: 0, traits: 0, what, ...found, at: use })];
}

/** Names of variables that hold secrets; `TOKEN_TABLE` and `SECRET_ARN` name where one is. */
const SECRET_NAME =
  /(?:^|_)(?:password|passwd|pwd|secret|token|api_?key|private_?key|access_?key|credentials?|client_?secret|passphrase|signing_?key|encryption_?key|conn(?:ection)?_?string|database_?url|db_?url|dsn)(?:_value)?$/i;

const SECRET_CALLS =
  /^client (?:secretsmanager\.(?:get_secret_value|batch_get_secret_value)|kms\.decrypt|sts\.(?:assume_role\w*|get_session_token)|ecr\.get_authorization_token)$|\.parameters\.(?:\w+\.)*(?:get_secret|SecretsProvider\(\)\.get)$|^aws_secretsmanager_caching\..*\.get_secret_\w+$/;

const RANDOM =
  /^(?:uuid\.uuid[14]|secrets\.token_\w+|ulid\.\w+|shortuuid\.uuid|nanoid\.generate|random\.\w+|ksuid\.\w+)$/;

/** What calls give that is worth following: secrets, stacks, random values. */
export function givenFlows(path: string, use: CallUse): readonly FlowAtom[] {
  const origin = originOf(path, use);
  if (origin === undefined) return [];
  if (origin === 'secret') noteNames(use);
  const what =
    origin === 'secret'
      ? 'a secret is read'
      : origin === 'stack'
        ? 'the stack is written down'
        : 'a random value is made';
  return [
    flowAtom(use.frame.machine, { origin, form: 'any', clean: 0, traits: TRAITS.broad, what, at: use }),
  ];
}

/** A variable that says which secret to read is no secret, whatever it is called. */
function noteNames(use: CallUse): void {
  for (const value of [...use.args, ...use.named.values()]) {
    for (const { origin, at, parent } of flowsOf(value))
      if (origin === 'secret' && parent === undefined) use.frame.machine.facts.set(namesSecret(at), use);
  }
}

/** The fact that what is read at a place is the name of a secret. */
export function namesSecret({ file, line }: SourcePlace): string {
  return `names a secret ${file}:${line}`;
}

function originOf(path: string, use: CallUse): FlowAtom['origin'] | undefined {
  if (SECRET_CALLS.test(path)) return 'secret';
  if (
    /^client ssm\.get_parameters?(?:_by_path)?$/.test(path) ||
    /\.parameters\.(?:\w+\.)*get_parameters?\w*$/.test(path)
  ) {
    const decrypt = use.named.get('WithDecryption') ?? use.named.get('decrypt') ?? [];
    const isOn = decrypt.some(
      (atom) => atom.kind === 'scalar' && atom.value.kind === 'boolean' && atom.value.value,
    );
    return isOn ? 'secret' : undefined;
  }
  if (path === 'os.getenv' || path === 'os.environ.get') {
    return textsOf(argument(use, 0, 'key')).some((name) => isSecretName(name)) ? 'secret' : undefined;
  }
  if (/^traceback\.format_\w+$/.test(path) || /^sys\.exc_info$/.test(path)) return 'stack';
  return RANDOM.test(path) ? 'random' : undefined;
}

/** Whether a variable's name says that it holds a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/** What a variable holds whose name says that it is a secret. */
export function secretOf(name: string, use: Use): readonly FlowAtom[] {
  if (!isSecretName(name)) return [];
  const plan = {
    origin: 'secret',
    form: 'any',
    clean: 0,
    traits: 0,
    what: 'a secret is read',
    at: use,
  } as const;
  return [flowAtom(use.frame.machine, plan)];
}
