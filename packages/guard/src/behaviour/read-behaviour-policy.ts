import { readDestination } from './destination.ts';
import {
  BEHAVIOUR_KINDS,
  type BehaviourKind,
  type BehaviourMode,
  type BehaviourPolicy,
  type BehaviourRule,
  DEFAULT_BEHAVIOUR_POLICY,
} from './policy.ts';

/** The policy as far as it could be read, and what could not: `Cannot read …: rule, value seen`. */
export interface BehaviourPolicyReading {
  readonly policy: BehaviourPolicy;
  readonly problems: readonly string[];
}

const MOST_ENTRIES = 1_000;
/** Kinds whose allow lists name hosts. */
const HOSTS: ReadonlySet<string> = new Set(['network', 'credentialTheft']);
/** Letters of host names, addresses, networks and ports; a star at the start only. */
const WRITTEN = /^(?:\*|(?:\*\.)?[\w.:/[\]-]+)(?::\d+)?$/;

/**
 * Reads the `behaviour` part of a policy file: `{"processes": "block", "network": {"mode": "block", "allow": ["*.amazonaws.com:443"]}}`.
 * What is left out keeps its default; a part that cannot be read is a problem and keeps its default too.
 */
export function readBehaviourPolicy(
  value: unknown,
  base: BehaviourPolicy = DEFAULT_BEHAVIOUR_POLICY,
): BehaviourPolicyReading {
  const problems: string[] = [];
  if (!isObject(value)) {
    return {
      policy: base,
      problems: [`Cannot read the behaviour policy: an object is needed, ${shown(value)}`],
    };
  }
  const rules: Record<BehaviourKind, BehaviourRule> = { ...base.rules };
  let permissionModel = base.permissionModel;
  const lists = { protectedVariables: base.protectedVariables, canaries: base.canaries };
  for (const [name, part] of Object.entries(value)) {
    const kind = BEHAVIOUR_KINDS.find((each) => each === name);
    if (kind !== undefined) rules[kind] = readRule(part, { name, base: base.rules[kind], problems });
    else if (name === 'permissionModel' && typeof part === 'boolean') permissionModel = part;
    else if (name === 'protectedVariables' || name === 'canaries') {
      lists[name] = readTexts(part, name, problems) ?? lists[name];
    } else
      problems.push(`Cannot read behaviour.${name}: no such behaviour, one of ${BEHAVIOUR_KINDS.join(', ')}`);
  }
  const model = permissionModel === undefined ? {} : { permissionModel };
  return { policy: { rules, ...lists, ...model }, problems };
}

interface Reading {
  readonly name: string;
  readonly base: BehaviourRule;
  readonly problems: string[];
}

function readRule(part: unknown, { name, base, problems }: Reading): BehaviourRule {
  if (isMode(part)) return { mode: part, allow: base.allow };
  if (!isObject(part) || !Object.hasOwn(part, 'mode') || !isMode(part['mode'])) {
    problems.push(`Cannot read behaviour.${name}: mode must be allow, alert or block, ${shown(part)}`);
    return base;
  }
  const unknown = Object.keys(part).find((key) => key !== 'mode' && key !== 'allow');
  if (unknown !== undefined) {
    problems.push(`Cannot read behaviour.${name}: mode and allow are its keys, ${shown(unknown)}`);
    return base;
  }
  const allow = Object.hasOwn(part, 'allow')
    ? readTexts(part['allow'], `${name}.allow`, problems)
    : base.allow;
  if (allow === undefined) return base;
  const wrong = HOSTS.has(name) ? allow.find((entry) => !isDestination(entry)) : undefined;
  if (wrong !== undefined) {
    problems.push(
      `Cannot read behaviour.${name}.allow: hosts, addresses and networks are its entries, ${shown(wrong)}`,
    );
    return base;
  }
  return { mode: part['mode'], allow };
}

function isDestination(entry: string): boolean {
  return readDestination(entry) !== undefined && WRITTEN.test(entry);
}

function readTexts(value: unknown, name: string, problems: string[]): readonly string[] | undefined {
  if (
    Array.isArray(value) &&
    value.length <= MOST_ENTRIES &&
    value.every((each) => typeof each === 'string')
  ) {
    return value;
  }
  problems.push(
    `Cannot read behaviour.${name}: a list of at most ${MOST_ENTRIES} texts is needed, ${shown(value)}`,
  );
  return undefined;
}

function isMode(value: unknown): value is BehaviourMode {
  return value === 'allow' || value === 'alert' || value === 'block';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 80);
}
