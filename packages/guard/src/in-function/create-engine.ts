import type { EngineParts, GuardEngine } from '../engine-parts.ts';
import { createGuardLog } from '../guard-log.ts';
import { openInvocation } from '../invocation.ts';
import { DEFAULT_GUARD_POLICY, type GuardPolicy, needsHooks, withMode } from '../policy.ts';
import { createSourceRate } from '../source-rate.ts';
import { type GuardOptions, writeToOutput } from './guard-options.ts';
import { factsOf } from './invocation-facts.ts';
import { type Environment, readSettings, type Settings } from './settings.ts';
import type { Hooks } from './start-hooks.ts';

interface State {
  policy: GuardPolicy;
  response: ReturnType<EngineParts['response']>;
  hooks: Hooks | undefined;
  isCold: boolean;
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
  const base = given ?? DEFAULT_GUARD_POLICY;
  const state: State = {
    policy: settings.mode === undefined ? base : withMode(base, settings.mode),
    response: undefined,
    hooks: undefined,
    isCold: true,
  };
  const facts = (context: unknown) => factsOf(context, environment, state.isCold);
  const tell = (problem: unknown) => log.failure(problem, { facts: facts(undefined), isClosed: false });
  if (settings.problem !== undefined) tell(settings.problem);
  let isStarted = false;
  const take = async (policy: GuardPolicy) => {
    state.policy = policy;
    await readResponseSide(state, environment);
    if (settings.mode === 'off') return;
    const notes = await readHooks(state, environment, isStarted);
    for (const note of notes) log.note(note, facts(undefined));
  };
  const keep =
    given === undefined && settings.policy.kind !== 'none' ? await import('./keep-policy.ts') : undefined;
  const kept = await keep?.keepPolicy({ settings, environment, now, tell, take });
  if (kept === undefined) await take(state.policy);
  isStarted = true;
  const parts: EngineParts = {
    policy: () => state.policy,
    demandPolicy: () => kept?.demand(),
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
  return {
    open: (arrival) => openInvocation(parts, arrival),
    pending: () => kept?.pending(),
    around: (admitted, run) => (state.hooks === undefined ? run() : state.hooks.around(admitted, run)),
  };
}

/** Hooks are loaded when a policy asks for them only; those that are in get the new policy. Answers what is to be told. */
async function readHooks(
  state: State,
  environment: Environment,
  isLate: boolean,
): Promise<readonly string[]> {
  const { policy, hooks } = state;
  if (hooks !== undefined) return hooks.apply(policy);
  if (!needsHooks(policy)) return [];
  const { startHooks } = await import('./start-hooks.ts');
  state.hooks = startHooks(policy, environment);
  return isLate ? ['Hooks came late, with a refreshed policy: what the code took before is not watched'] : [];
}

function settingsOf(options: GuardOptions, environment: Environment): Settings {
  const settings = readSettings(environment);
  return {
    ...settings,
    ...(typeof options.policy === 'string' ? { policy: { kind: 'json', json: options.policy } } : {}),
    ...(options.mode === undefined ? {} : { mode: options.mode }),
  };
}

async function readResponseSide(state: State, environment: Environment): Promise<void> {
  if (state.response !== undefined || state.policy.response.mode === 'off') return;
  const [inspect, neutral, { readOwnSecrets }] = await Promise.all([
    import('../response/inspect-response.ts'),
    import('../response/neutral-answer.ts'),
    import('./own-secrets.ts'),
  ]);
  state.response = { inspect, neutral, own: readOwnSecrets(environment) };
}
