import { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import type { Judge } from './judge.ts';
import { BEHAVIOUR_KINDS, type BehaviourKind } from './policy.ts';

/** What holds a behaviour at this moment, tried out, not read from settings. */
export interface ActiveLayers {
  /** Node's permission model: on, and the scopes it denies. */
  readonly permissionModel: { readonly isOn: boolean; readonly denies: readonly string[] };
  /** Kinds that the policy blocks or alerts on. */
  readonly watched: readonly BehaviourKind[];
  /** Watched kinds whose hooks are not in place: something replaced them, or this Node has no place for them. */
  readonly missing: readonly BehaviourKind[];
}

const SCOPES = ['child', 'worker', 'fs.read', 'fs.write', 'addon', 'inspector', 'wasi'] as const;
/** A function that the hooks replace, as it is now, by the kind it stands for. */
const PLACES: Readonly<Partial<Record<BehaviourKind, () => unknown>>> = {
  processes: () => Reflect.get(Object.getPrototypeOf(Reflect.get(new ChildProcess(), '_handle')), 'spawn'),
  otherWrites: () => fs.writeFileSync,
  processFiles: () => fs.readFileSync,
  network: () => net.Socket.prototype.connect,
  codeGeneration: () => globalThis.Function,
  internalBinding: () => Reflect.get(process, 'binding'),
};

/** What `PLACES` held before any hook: this module is loaded with the hooks, not after them. */
const originals = new Map(BEHAVIOUR_KINDS.map((kind) => [kind, PLACES[kind]?.()]));

/** Looks at the hooks and asks the permission model. Nothing is started, opened or sent. */
export function activeLayers(judge: Judge): ActiveLayers {
  const watched = BEHAVIOUR_KINDS.filter(judge.isWatched);
  const permission: unknown = Reflect.get(process, 'permission');
  const has: unknown =
    typeof permission === 'object' && permission !== null ? Reflect.get(permission, 'has') : undefined;
  return {
    permissionModel: {
      isOn: typeof has === 'function',
      denies:
        typeof has === 'function'
          ? SCOPES.filter((scope) => Reflect.apply(has, permission, [scope]) !== true)
          : [],
    },
    watched,
    missing: watched.filter((kind) => PLACES[kind] !== undefined && PLACES[kind]?.() === originals.get(kind)),
  };
}
