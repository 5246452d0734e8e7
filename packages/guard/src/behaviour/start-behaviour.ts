import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type ActiveLayers, activeLayers } from './active-layers.ts';
import type { BehaviourViolation } from './behaviour-violation.ts';
import { type Act, createJudge, type Judge } from './judge.ts';
import { followLoading, watchModules } from './module-loading.ts';
import type { BehaviourKind, BehaviourPolicy } from './policy.ts';
import { watchCodeGeneration } from './watch-code-generation.ts';
import { credentialsIn, watchCredentials } from './watch-credentials.ts';
import { watchEnvironment } from './watch-environment.ts';
import { watchEscapes, watchWorkers } from './watch-escapes.ts';
import { watchFiles } from './watch-files.ts';
import { watchNetwork } from './watch-network.ts';
import { watchProcesses } from './watch-processes.ts';

export interface BehaviourOptions {
  readonly policy: BehaviourPolicy;
  /** Hears of violations; by default a line with the word `Violation` on stderr. */
  readonly report?: (violation: BehaviourViolation) => void;
  /** Hears of everything the function does: learning. */
  readonly learn?: (act: Act) => void;
  /** URL of a module that starts the guard in a worker (see `in-worker`); `false` leaves workers without. */
  readonly workerPreload?: string | false;
  /** Settings Lambda puts into the environment; taken from there when left out. */
  readonly taskRoot?: string;
  readonly runtimeApi?: string;
}

export interface Behaviour {
  /** What holds at this moment: Node's permission model, the hooks. */
  readonly layers: () => ActiveLayers;
  /** Needed for `reconfigure`; known to nobody but the caller of `startBehaviour`. */
  readonly secret: string;
  /** Puts another policy in place. False, and a violation of nothing, when the secret is not the one. */
  readonly reconfigure: (secret: string, policy: BehaviourPolicy) => boolean;
  readonly judge: Judge;
}

/** What is hooked for which kinds. Hooks are put in when first needed, and stay. */
type Area = { readonly kinds: readonly BehaviourKind[]; readonly watch: () => void };

let started: Behaviour | undefined;

/**
 * Puts the hooks in. Call it before any of the function's code is loaded (`--import` in `NODE_OPTIONS`): what somebody
 * took from a module before stays as it was, as far as the deeper hooks do not reach it. A second call answers the first.
 */
export function startBehaviour(options: BehaviourOptions): Behaviour {
  if (started !== undefined) return started;
  let policy = freezePolicy(options.policy);
  // Taken before the proxy: reading the keys is what that one watches.
  const environment = process.env;
  const { taskRoot = process.env['LAMBDA_TASK_ROOT'], runtimeApi = process.env['AWS_LAMBDA_RUNTIME_API'] } =
    options;
  const clock = performance.now.bind(performance);
  const judge = createJudge({
    policy: () => policy,
    report: options.report ?? reportLine,
    learn: options.learn,
    now: clock,
  });
  const pending: Area[] = [
    { kinds: ['processes'], watch: () => watchProcesses(judge) },
    {
      kinds: ['handlerCode', 'processFiles', 'fileReads', 'tempWrites', 'otherWrites'],
      watch: () => watchFiles(judge, taskRoot),
    },
    { kinds: ['network', 'runtimeApi'], watch: () => watchNetwork(judge, runtimeApi) },
    { kinds: ['codeGeneration'], watch: () => watchCodeGeneration(judge) },
    {
      kinds: ['credentialTheft'],
      watch: () => watchCredentials(judge, credentialsIn(environment, policy.canaries)),
    },
    { kinds: ['environment', 'variables'], watch: () => watchEnvironment(judge) },
    { kinds: ['modules'], watch: () => watchModules(judge) },
  ];
  const watchPending = () => {
    for (let i = pending.length - 1; i >= 0; i -= 1) {
      const area = pending[i];
      if (area === undefined || !area.kinds.some(judge.isWatched)) continue;
      area.watch();
      pending.splice(i, 1);
    }
    syncBuiltinESMExports();
  };
  followLoading();
  const preload = options.workerPreload === false ? undefined : workerPreload(options);
  watchWorkers(judge, preload);
  watchPending();
  // Last: the hooks above need the ways that this one closes.
  watchEscapes(judge);
  syncBuiltinESMExports();

  const secret = randomBytes(24).toString('hex');
  const isSecret = secretCheck(secret);
  started = {
    secret,
    judge,
    layers: () => activeLayers(judge),
    reconfigure(given, next) {
      if (!isSecret(given)) return false;
      policy = freezePolicy(next);
      watchPending();
      return true;
    },
  };
  return started;
}

function secretCheck(secret: string): (given: string) => boolean {
  const equal = timingSafeEqual;
  const toBytes = Buffer.from;
  const known = toBytes(secret);
  return (given) => {
    const bytes = toBytes(String(given));
    return bytes.length === known.length && equal(bytes, known);
  };
}

/** A copy that nobody else holds, frozen through and through. */
function freezePolicy(policy: BehaviourPolicy): BehaviourPolicy {
  const copy: BehaviourPolicy = JSON.parse(JSON.stringify(policy));
  for (const rule of Object.values(copy.rules)) Object.freeze(Object.freeze(rule).allow);
  Object.freeze(copy.rules);
  Object.freeze(copy.protectedVariables);
  Object.freeze(copy.canaries);
  return Object.freeze(copy);
}

/** The preload beside this file, with the policy in its address: nothing else reaches a worker before its own code. */
function workerPreload({ policy, workerPreload: given, taskRoot, runtimeApi }: BehaviourOptions) {
  const url = new URL(
    given || `./in-worker${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`,
    import.meta.url,
  );
  if (!existsSync(fileURLToPath(url))) return undefined;
  url.search = new URLSearchParams({
    policy: JSON.stringify(policy),
    ...(taskRoot === undefined ? {} : { taskRoot }),
    ...(runtimeApi === undefined ? {} : { runtimeApi }),
  }).toString();
  return { url: url.href };
}

const write = writeSync;

function reportLine(violation: BehaviourViolation): void {
  write(2, `${JSON.stringify({ watertight: 'Violation', ...violation })}\n`);
}
