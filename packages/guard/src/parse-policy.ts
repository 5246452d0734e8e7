import { type Learned, NOTHING_LEARNED } from './behaviour/learn/learned.ts';
import { BEHAVIOUR_KINDS, type BehaviourPolicy } from './behaviour/policy.ts';
import { readBehaviourPolicy } from './behaviour/read-behaviour-policy.ts';
import { DETECTOR_KINDS } from './detectors/detector.ts';
import { type RegexDanger, regexDanger } from './detectors/regex/regex-safety.ts';
import { TRIGGER_KINDS } from './event/trigger.ts';
import { parseNetwork } from './ip-network.ts';
import {
  DEFAULT_FIREWALL_POLICY,
  DEFAULT_GUARD_POLICY,
  type GuardMode,
  type GuardPolicy,
  LEAK_KINDS,
  type PolicyException,
  type RegexRule,
} from './policy.ts';
import {
  flag,
  isPlain,
  listOf,
  mapOf,
  number,
  objectOf,
  oneOf,
  PolicyProblem,
  type Reader,
  refuse,
  text,
} from './policy-reader.ts';
import {
  isProtectLambdaFile,
  type ProtectLambdaRules,
  patternsOf,
  readProtectLambda,
  toRegexRules,
} from './protect-lambda/protect-lambda-rules.ts';
import { DEFAULT_SINK_POLICY, SINK_KINDS, type SinkPolicy } from './sinks/sink-policy.ts';

/** A policy is for people: one larger than this is a mistake. */
const MOST_CHARACTERS = 256_000;
const MODES = ['off', 'alert', 'block'] as const satisfies readonly GuardMode[];
const mode = oneOf(MODES);

const fieldPath = text(500);

const exception: Reader<PolicyException> = (value, at) => {
  const { detector, field, ...rest } = objectOf({
    detector: oneOf(['*', ...DETECTOR_KINDS]),
    field: fieldPath,
    trigger: oneOf(TRIGGER_KINDS),
    rule: text(100),
    reason: text(1000),
  })(value, at);
  if (detector === undefined || field === undefined)
    return refuse('an object with detector and field', value, at);
  return { detector, field, ...rest };
};

const DANGERS: Readonly<Record<RegexDanger, string>> = {
  invalid: 'must be a regular expression',
  'too-long': 'must be at most 1000 characters long',
  'too-deep': 'must not nest groups deeper than 20',
  'nested-quantifiers': 'must not repeat a group that repeats: it could run for ever',
  'overlapping-alternatives': 'must not repeat alternatives that begin alike: it could run for ever',
  'overlapping-neighbours': 'must not repeat two neighbours that match the same: it could run for ever',
  'too-many-ways':
    'must not match the same text in thousands of ways: repeat less, or put what cannot belong to the repeated part between',
  backreference: 'must not refer back to a group',
};

const rule: Reader<RegexRule> = (value, at) => {
  const { id, over, pattern, ...rest } = objectOf({
    id: text(100),
    over: oneOf(['event', 'response']),
    pattern: text(1000),
    flags: text(5),
    field: fieldPath,
    mode,
    mustEqual: fieldPath,
  })(value, at);
  if (id === undefined || over === undefined || pattern === undefined)
    return refuse('an object with id, over and pattern', value, at);
  if (!/^[imsu]{0,4}$/.test(rest.flags ?? ''))
    return refuse('a rule with flags of i, m, s and u', rest.flags, at);
  const danger = regexDanger(pattern, rest.flags ?? 'i');
  if (danger !== undefined)
    throw new PolicyProblem(
      `${at}.pattern of the rule "${id}" ${DANGERS[danger]}, ${pattern.slice(0, 60)} seen`,
    );
  return { id, over, pattern, ...rest };
};

const network: Reader<string> = (value, at) =>
  typeof value === 'string' && parseNetwork(value) !== undefined
    ? value
    : refuse('an address or a network such as 192.0.2.0/24', value, at);

const settings: Reader<Readonly<Record<string, unknown>>> = (value, at) =>
  isPlain(value) ? value : refuse('an object', value, at);

/** Whether clients may ask for the schema; as a limit, so many questions. */
const introspects: Reader<0 | 1> = (value, at) => (flag(value, at) ? 1 : 0);

/** Patterns in protectLambda's form become rules here, so that what is said of rules is said of them. */
const protectLambda: Reader<ProtectLambdaRules> = (value, at) => {
  const rules = readProtectLambda(value, at);
  listOf(rule, 200)(toRegexRules(rules), at);
  return rules;
};

/** As `watertight guard learn` writes it. */
const learned = objectOf({
  functionVersions: listOf(text(100)),
  invocations: number(0, Number.MAX_SAFE_INTEGER),
  acts: mapOf(oneOf(BEHAVIOUR_KINDS), listOf(text(1000), 10_000)),
  events: mapOf(text(100), mapOf(text(2000), listOf(text(20)))),
  truncated: listOf(text(100)),
  review: listOf(text(10_000)),
});

const SECTIONS = {
  mode: oneOf([...MODES, 'learn']),
  firewall: objectOf({
    mode,
    detectors: mapOf(oneOf(DETECTOR_KINDS), mode),
    exceptions: listOf(exception),
    rules: listOf(rule, 100),
    addresses: objectOf({ allow: listOf(network), deny: listOf(network) }),
    limits: objectOf({ eventSize: number(1, 10_000_000), sourceRate: number(1, 1_000_000) }),
    graphql: objectOf({
      depth: number(1, 1000),
      aliases: number(0, 10_000),
      fields: number(1, 100_000),
      directives: number(0, 10_000),
      batch: number(0, 10_000),
      introspection: introspects,
    }),
    onFailure: oneOf(['open', 'closed']),
    thresholds: objectOf({ alert: number(0.05, 1), block: number(0.05, 1) }),
    blockedRecords: oneOf(['auto', 'report', 'drop', 'fail']),
  }),
  response: objectOf({
    mode,
    leaks: mapOf(oneOf(LEAK_KINDS), mode),
    exceptions: listOf(fieldPath),
    status: number(400, 599),
  }),
  protectLambda,
  behaviour: settings,
  learned,
  sinks: objectOf({
    modes: mapOf(oneOf(SINK_KINDS), mode),
    fileBases: listOf(text(500)),
    inputHosts: listOf(text(253)),
  }),
  log: objectOf({ linesPerMinute: number(0, 100_000), metrics: oneOf(['off', 'emf']), matches: flag }),
} as const;

const part = objectOf(SECTIONS);
type PolicyPart = ReturnType<typeof part>;

const label: Reader<string> = (value, at) =>
  typeof value === 'number' ? String(value) : text(100)(value, at);

const file = objectOf({
  ...SECTIONS,
  schema: oneOf(['watertight/guard-policy/1']),
  $schema: text(500),
  version: label,
  functions: mapOf(text(200), part),
});

/**
 * A policy from its JSON, for the function of that name: sections under `functions`, by name or glob, are laid over it
 * in their order. Strict: what is not known is a problem with its place, never passed over. docs/guard.md has every
 * setting.
 */
export function parsePolicy(json: string, functionName = ''): GuardPolicy | { readonly problem: string } {
  if (json.length > MOST_CHARACTERS) return { problem: `it is longer than ${MOST_CHARACTERS} characters` };
  try {
    const whole = file(asPolicy(readJson(json)), '');
    const { functions = NOTHING, version = '' } = whole;
    const own = Object.entries(functions).filter(([glob]) => matchesGlob(glob, functionName));
    const policy = own.reduce(
      (policy, [, part]) => layOver(policy, part ?? NOTHING),
      layOver(DEFAULT_GUARD_POLICY, whole),
    );
    if (policy.firewall.thresholds.alert > policy.firewall.thresholds.block)
      throw new PolicyProblem('firewall.thresholds.alert must not be above firewall.thresholds.block');
    return withoutPrototype({ ...policy, version });
  } catch (error) {
    if (error instanceof PolicyProblem) return { problem: error.message };
    throw error;
  }
}

/** What a policy does not have must not be found on `Object.prototype`, whenever it is asked for. */
function withoutPrototype(policy: GuardPolicy): GuardPolicy {
  return Object.setPrototypeOf({ ...policy }, null);
}

/** A file that is nothing but protectLambda's rules, as the policy that it stands for. */
function asPolicy(value: unknown): unknown {
  return isProtectLambdaFile(value)
    ? { protectLambda: { incoming: patternsOf(value.rules, 'rules') } }
    : value;
}

/** Nothing, and no `Object.prototype` behind it, which somebody may have put settings on. */
const NOTHING: Readonly<Record<never, never>> = Object.freeze(Object.create(null));

function readJson(json: string): unknown {
  try {
    // A byte order mark is what some editors put in front.
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new PolicyProblem(`it is no JSON, ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Settings replace settings one by one; exceptions and address lists are added, rules too, by their id. */
function layOver(base: GuardPolicy, part: PolicyPart): GuardPolicy {
  const policy = withoutPrototype(base);
  const { behaviour, sinks, protectLambda, log = NOTHING } = part;
  const firewall: NonNullable<PolicyPart['firewall']> = part.firewall ?? NOTHING;
  const response: NonNullable<PolicyPart['response']> = part.response ?? NOTHING;
  const mode = part.mode === 'learn' ? 'alert' : part.mode;
  const known = part.learned === undefined ? policy.learned : learnedFrom(part.learned);
  const converted = protectLambda === undefined ? [] : toRegexRules(protectLambda);
  const under = policy.firewall;
  const underSinks = policy.sinks === undefined ? {} : { sinks: policy.sinks };
  const behaviours = behaviour === undefined ? policy.behaviour : behaviourOf(behaviour, policy);
  return {
    version: policy.version,
    firewall: {
      ...under,
      ...(mode === undefined ? {} : { mode }),
      ...firewall,
      detectors: { ...under.detectors, ...firewall.detectors },
      exceptions: [...under.exceptions, ...(firewall.exceptions ?? [])],
      rules: [
        ...new Map(
          [...under.rules, ...converted, ...(firewall.rules ?? [])].map((each) => [each.id, each]),
        ).values(),
      ],
      addresses: {
        allow: [...under.addresses.allow, ...(firewall.addresses?.allow ?? [])],
        deny: [...under.addresses.deny, ...(firewall.addresses?.deny ?? [])],
      },
      limits: { ...under.limits, ...firewall.limits },
      graphql: { ...under.graphql, ...firewall.graphql },
      thresholds: { ...DEFAULT_FIREWALL_POLICY.thresholds, ...under.thresholds, ...firewall.thresholds },
    },
    response: {
      ...policy.response,
      ...(mode === undefined ? {} : { mode }),
      ...response,
      leaks: { ...policy.response.leaks, ...response.leaks },
      exceptions: [...policy.response.exceptions, ...(response.exceptions ?? [])],
    },
    log: { ...policy.log, ...log },
    isLearning: part.mode === undefined ? policy.isLearning : part.mode === 'learn',
    ...(known === undefined ? {} : { learned: known }),
    ...(behaviours === undefined ? {} : { behaviour: behaviours }),
    ...(sinks === undefined ? underSinks : { sinks: sinksOf(sinks, policy.sinks) }),
  };
}

function learnedFrom({ events = NOTHING, ...rest }: NonNullable<PolicyPart['learned']>): Learned {
  const shapes = Object.entries(events).map(([trigger, paths = NOTHING]) => {
    const whole: Record<string, readonly string[]> = {};
    for (const [path, types] of Object.entries<readonly string[] | undefined>(paths))
      whole[path] = types ?? [];
    return [trigger, whole] as const;
  });
  return { ...NOTHING_LEARNED, ...rest, events: Object.fromEntries(shapes) };
}

function sinksOf(
  { modes = NOTHING, fileBases = [], inputHosts = [] }: NonNullable<PolicyPart['sinks']>,
  under: SinkPolicy = DEFAULT_SINK_POLICY,
): SinkPolicy {
  return {
    modes: { ...under.modes, ...modes },
    fileBases: [...under.fileBases, ...fileBases],
    inputHosts: [...under.inputHosts, ...inputHosts],
  };
}

function behaviourOf(settings: unknown, under: GuardPolicy): BehaviourPolicy {
  const { policy, problems } = readBehaviourPolicy(settings, under.behaviour);
  const [problem] = problems;
  if (problem !== undefined) throw new PolicyProblem(problem.replace(/^Cannot read /, ''));
  return policy;
}

/** `*` stands for any run of characters of a function name. */
function matchesGlob(glob: string, name: string): boolean {
  const source = glob.split('*').map((piece) => piece.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  // Runs of `*` are one: the pattern stays linear in what a name can be (at most 140 characters).
  return new RegExp(
    `^${source.filter((piece, index) => piece !== '' || index === 0 || index === source.length - 1).join('.*')}$`,
  ).test(name);
}
