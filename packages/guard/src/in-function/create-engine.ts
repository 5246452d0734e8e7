import type { EngineParts, GuardEngine } from '../engine-parts.ts';
import { createGuardLog } from '../guard-log.ts';
import { openInvocation } from '../invocation.ts';
import { DEFAULT_GUARD_POLICY, type GuardMode, type GuardPolicy, withMode } from '../policy.ts';
import { createSourceRate } from '../source-rate.ts';
import { type GuardOptions, writeToOutput } from './guard-options.ts';
import { factsOf } from './invocation-facts.ts';
import { type Environment, readSettings, type Settings } from './settings.ts';

interface State {
  policy: GuardPolicy;
  /** The policy is what was asked for, not what is used for want of it. */
  isAsAsked: boolean;
  response: ReturnType<EngineParts['response']>;
  isCold: boolean;
  readAt: number;
}

interface Making {
  readonly state: State;
  readonly settings: Settings;
  readonly environment: Environment;
  readonly now: () => number;
  readonly tell: (problem: unknown) => void;
}

/** Reads settings and policy and makes the engine; problems with them are told in the log. */
export async function createEngine(options: GuardOptions): Promise<GuardEngine> {
  const environment = options.environment ?? process.env;
  const now = options.now ?? Date.now;
  const settings = settingsOf(options, environment);
  const given = typeof options.policy === 'object' ? options.policy : undefined;
  const log = createGuardLog({
    write: options.write ?? writeToOutput,
    now,
    level: environment['AWS_LAMBDA_LOG_LEVEL'] ?? '',
  });
  const state: State = {
    policy: inMode(given ?? DEFAULT_GUARD_POLICY, settings.mode),
    isAsAsked: given !== undefined,
    response: undefined,
    isCold: true,
    readAt: now(),
  };
  const facts = (context: unknown) => factsOf(context, environment, state.isCold);
  const tell = (problem: unknown) => log.failure(problem, { facts: facts(undefined), isClosed: false });
  const making: Making = { state, settings, environment, now, tell };
  if (settings.problem !== undefined) tell(settings.problem);
  if (given === undefined && settings.policy.kind !== 'none') await readPolicy(making);
  await readResponseSide(making);
  const isOff = settings.mode === 'off';
  const around = isOff ? unhooked : await startHooksOf(state.policy, environment);
  const parts: EngineParts = {
    policy: () => {
      if (given === undefined) refresh(making);
      return state.policy;
    },
    log,
    now,
    rate: createSourceRate(),
    facts: (context) => {
      const known = facts(context);
      state.isCold = false;
      return known;
    },
    response: () => state.response,
  };
  return { open: (arrival) => openInvocation(parts, arrival), around };
}

const unhooked: GuardEngine['around'] = (_event, run) => run();

/** Hooks are loaded when a policy asks for them only. */
async function startHooksOf(policy: GuardPolicy, environment: Environment): Promise<GuardEngine['around']> {
  if (policy.behaviour === undefined && policy.sinks === undefined) return unhooked;
  const { startHooks } = await import('./start-hooks.ts');
  return startHooks(policy, environment);
}

function settingsOf(options: GuardOptions, environment: Environment): Settings {
  const settings = readSettings(environment);
  return {
    ...settings,
    ...(typeof options.policy === 'string' ? { policy: { kind: 'json', json: options.policy } } : {}),
    ...(options.mode === undefined ? {} : { mode: options.mode }),
  };
}

function inMode(policy: GuardPolicy, mode: GuardMode | undefined): GuardPolicy {
  return mode === undefined ? policy : withMode(policy, mode);
}

async function readPolicy({ state, settings, environment, tell }: Making): Promise<void> {
  const { loadPolicy } = await import('./load-policy.ts');
  const { policy, problem } = await loadPolicy(settings, environment);
  if (problem !== undefined) tell(problem);
  // What was read before is better than the default.
  if (problem !== undefined && state.isAsAsked) return;
  state.policy = policy;
  state.isAsAsked = problem === undefined;
}

/** Reads a service's policy again beside the invocation, never in front of it. */
function refresh(making: Making): void {
  const { state, settings, now, tell } = making;
  const { kind } = settings.policy;
  if (kind !== 'parameter' && kind !== 'app-config') return;
  if (now() - state.readAt < settings.refreshSeconds * 1000) return;
  state.readAt = now();
  readPolicy(making)
    .then(() => readResponseSide(making))
    .catch(tell);
}

async function readResponseSide({ state, environment }: Making): Promise<void> {
  if (state.response !== undefined || state.policy.response.mode === 'off') return;
  const [inspect, neutral, { readOwnSecrets }] = await Promise.all([
    import('../response/inspect-response.ts'),
    import('../response/neutral-answer.ts'),
    import('./own-secrets.ts'),
  ]);
  state.response = { inspect, neutral, own: readOwnSecrets(environment) };
}
