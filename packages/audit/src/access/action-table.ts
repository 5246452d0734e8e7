/**
 * What AWS says of each IAM action. The table is generated into a module instead of being read from the package at
 * run time: the package answers asynchronously from 11 MB of files, and rules are synchronous and read no files. A
 * service's text is parsed when it is first asked for.
 *
 * Source: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import { ACTION_TABLE } from './action-table.generated.ts';
import { matchesWildcard } from './wildcard.ts';

/** The words of the Service Authorization Reference, least to most grave. */
const ACCESS_LEVELS = ['List', 'Read', 'Tagging', 'Write', 'Permissions management'] as const;

export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** A kind of resource that an action works on. */
export interface ActionResourceType {
  readonly name: string;
  /** True when every call must name such a resource. */
  readonly isRequired: boolean;
}

/** One action of the table. */
export interface ActionInfo {
  /** In AWS's spelling: `s3:GetObject`. */
  readonly action: string;
  /** The gravest, where AWS names two. */
  readonly accessLevel: AccessLevel;
  readonly resourceTypes: readonly ActionResourceType[];
  /** False when IAM accepts only `Resource: "*"` for it: `s3:ListAllMyBuckets`. */
  readonly canLimitResource: boolean;
}

/** Longest pattern that is looked at; IAM's longest real action has fewer than 100 characters. */
const LONGEST_PATTERN = 256;
const LEVEL_OF_LETTER = new Map<string, AccessLevel>(ACCESS_LEVELS.map((level) => [level.charAt(0), level]));
const SERVICES = Object.keys(ACTION_TABLE);

const actionsOfService = new Map<string, ReadonlyMap<string, ActionInfo>>();
const expansions = new Map<string, readonly ActionInfo[]>();

/** What AWS says of one action, whatever its case; undefined for patterns and actions that the table lacks. */
export function actionInfo(action: string): ActionInfo | undefined {
  const [service = '', name = ''] = action.toLowerCase().split(':', 2);
  return actionsOf(service).get(name);
}

/** True for a service prefix of the table: `s3`. */
export function isService(prefix: string): boolean {
  return Object.hasOwn(ACTION_TABLE, prefix.toLowerCase());
}

/**
 * Every action that a policy's pattern means, in AWS's spelling: `s3:Get*`, `*`, `s?s:*`. Empty for a pattern that
 * means none, and for one longer than any action can be.
 */
export function expandActions(pattern: string): readonly string[] {
  return actionsMatching(pattern).map((each) => each.action);
}

/** As {@link expandActions}, with what AWS says of each action. */
export function actionsMatching(pattern: string): readonly ActionInfo[] {
  const lower = pattern.toLowerCase();
  if (lower.length > LONGEST_PATTERN) return [];
  if (!/[*?]/.test(lower)) {
    const info = actionInfo(lower);
    return info === undefined ? [] : [info];
  }
  const before = expansions.get(lower);
  if (before !== undefined) return before;
  const found = expand(lower);
  if (expansions.size >= 2000) expansions.clear();
  expansions.set(lower, found);
  return found;
}

/** The access levels of the actions that a pattern means. */
export function accessLevelsOf(pattern: string): ReadonlySet<AccessLevel> {
  return new Set(actionsMatching(pattern).map((each) => each.accessLevel));
}

function expand(pattern: string): readonly ActionInfo[] {
  const colon = pattern.indexOf(':');
  // IAM takes `*` alone; a pattern without colon that is more than that names nothing.
  if (colon === -1) return /^\*+$/.test(pattern) ? SERVICES.flatMap(allActions) : [];
  const services = pattern.slice(0, colon);
  const names = pattern.slice(colon + 1);
  return SERVICES.filter((service) => matchesWildcard(service, services)).flatMap((service) =>
    [...actionsOf(service)].flatMap(([name, info]) => (matchesWildcard(name, names) ? [info] : [])),
  );
}

function allActions(service: string): readonly ActionInfo[] {
  return [...actionsOf(service).values()];
}

function actionsOf(service: string): ReadonlyMap<string, ActionInfo> {
  const before = actionsOfService.get(service);
  if (before !== undefined) return before;
  if (!Object.hasOwn(ACTION_TABLE, service)) return new Map();
  const actions = parseService(service, ACTION_TABLE[service] ?? '');
  actionsOfService.set(service, actions);
  return actions;
}

/** Reads the form that tools/action-table.ts writes and explains. */
function parseService(service: string, text: string): ReadonlyMap<string, ActionInfo> {
  const actions = new Map<string, ActionInfo>();
  let accessLevel: AccessLevel = 'Read';
  for (const line of text.split('\n')) {
    const [types = '', words] = line.split('|');
    if (words === undefined) {
      accessLevel = LEVEL_OF_LETTER.get(types) ?? accessLevel;
      continue;
    }
    const resourceTypes = typesOf(types);
    const canLimitResource = resourceTypes.length > 0;
    for (const name of namesOf(words)) {
      const action = `${service}:${name}`;
      actions.set(name.toLowerCase(), { action, accessLevel, resourceTypes, canLimitResource });
    }
  }
  return actions;
}

function typesOf(text: string): readonly ActionResourceType[] {
  if (text === '') return [];
  return text.split(',').map((type) => ({ name: type.replace('*', ''), isRequired: type.endsWith('*') }));
}

function namesOf(text: string): readonly string[] {
  return text.split(';').flatMap((part) => {
    const [word = '', rests = ''] = part.split(':');
    return rests.split(',').map((rest) => word + rest);
  });
}
