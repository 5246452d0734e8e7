import type { BehaviourKind, BehaviourPolicy } from './policy.ts';

/** Flags for `NODE_OPTIONS`, and what they do not do. */
export interface PermissionFlags {
  readonly flags: readonly string[];
  /** For people: which parts of the policy the hooks hold alone, and which get stricter than the policy says. */
  readonly notes: readonly string[];
}

export interface PermissionOptions {
  /** Lambda's Node runtimes talk to the Runtime API through a native add-on; false for runtimes that do not. */
  readonly needsAddOns?: boolean;
  /** Folders that a start needs to read. */
  readonly readable?: readonly string[];
  /** More of them: where this function and its runtime lie. */
  readonly alsoReadable?: readonly string[];
}

/** Where Lambda keeps code, runtime, layers and what Node reads at its start; `/proc` and `/sys` are not among them. */
const READABLE: readonly string[] = [
  '/var/task',
  '/var/runtime',
  '/var/lang',
  '/opt',
  '/tmp',
  '/etc',
  '/usr',
  '/lib',
  '/lib64',
  '/dev',
];

/**
 * Node's permission model for a policy: the layer below the hooks, which the function's code cannot lift. None where the
 * policy blocks nothing that it could hold. Versions as `22.13.0`; the model is stable under `--permission` from 22.13 and
 * 23.5 on, experimental before (nodejs.org/api/permissions.html).
 */
export function permissionFlags(
  policy: BehaviourPolicy,
  nodeVersion: string,
  { needsAddOns = true, readable = READABLE, alsoReadable = [] }: PermissionOptions = {},
): PermissionFlags {
  const [major = 0, minor = 0] = nodeVersion.replace(/^v/, '').split('.').map(Number);
  const blocks = (kind: BehaviourKind) => policy.rules[kind].mode === 'block';
  const isWhole = (kind: BehaviourKind) => blocks(kind) && policy.rules[kind].allow.length === 0;
  const held = (
    ['processes', 'workers', 'processFiles', 'tempWrites', 'otherWrites', 'inspector'] as const
  ).filter(blocks);
  const codeFlags = isWhole('codeGeneration') ? ['--disallow-code-generation-from-strings'] : [];
  if (held.length === 0) return { flags: codeFlags, notes: [] };
  if (major < 20)
    return { flags: codeFlags, notes: [`Node ${nodeVersion} has no permission model: the hooks hold alone`] };

  const hasStable = major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13);
  const reads = blocks('processFiles')
    ? [...new Set([...readable, ...alsoReadable, ...policy.rules.processFiles.allow])]
    : ['*'];
  const flags = [
    hasStable ? '--permission' : '--experimental-permission',
    ...reads.map((path) => `--allow-fs-read=${pathPattern(path)}`),
    ...writable(policy).map((path) => `--allow-fs-write=${pathPattern(path)}`),
    ...(isWhole('processes') ? [] : ['--allow-child-process']),
    ...(isWhole('workers') ? [] : ['--allow-worker']),
    ...(isWhole('nativeCode') && !needsAddOns ? [] : ['--allow-addons']),
    ...codeFlags,
  ];
  return { flags, notes: notesOf(policy, { isWhole, blocks, needsAddOns }) };
}

function pathPattern(path: string): string {
  if (path === '*') return path;
  return path.endsWith('/') ? `${path}*` : `${path}/*`;
}

function writable({ rules }: BehaviourPolicy): readonly string[] {
  if (rules.otherWrites.mode !== 'block') return rules.tempWrites.mode === 'block' ? [] : ['*'];
  return [
    ...(rules.tempWrites.mode === 'block' ? rules.tempWrites.allow : ['/tmp']),
    ...rules.otherWrites.allow,
  ];
}

interface Asked {
  readonly isWhole: (kind: BehaviourKind) => boolean;
  readonly blocks: (kind: BehaviourKind) => boolean;
  readonly needsAddOns: boolean;
}

function notesOf(policy: BehaviourPolicy, { isWhole, blocks, needsAddOns }: Asked): readonly string[] {
  const notes: string[] = [];
  for (const kind of ['processes', 'workers', 'codeGeneration'] as const) {
    if (blocks(kind) && !isWhole(kind))
      notes.push(`${kind}: Node knows all or nothing; the allow list is held by the hooks`);
  }
  for (const kind of ['network', 'environment', 'runtimeApi', 'handlerCode', 'credentialTheft'] as const) {
    if (blocks(kind)) notes.push(`${kind}: Node has no such permission; held by the hooks alone`);
  }
  if (blocks('nativeCode') && needsAddOns)
    notes.push('nativeCode: the runtime needs its own add-on; held by the hooks');
  if (policy.rules.tempWrites.mode === 'block' && policy.rules.otherWrites.mode !== 'block') {
    notes.push('otherWrites: Node cannot except /tmp from what may be written; nothing may be');
  }
  if (!blocks('inspector')) notes.push('inspector: the permission model closes it as well');
  return notes;
}
