import { createGuardLog, type GuardLog } from '../guard-log.ts';
import { DEFAULT_GUARD_POLICY, type GuardMode, type GuardPolicy, withMode } from '../policy.ts';
import type { OwnSecrets } from '../response/find-leaks.ts';
import type { InvocationFacts } from '../violation-line.ts';
import { type Environment, readSettings, type Settings } from './settings.ts';

/** How a guard is set up by code; what is left out comes from the environment. */
export interface GuardOptions {
  /** A policy that was read already, or its JSON. */
  readonly policy?: GuardPolicy | string;
  /** Stronger than the policy's own. */
  readonly mode?: GuardMode;
  /** Where lines go; standard output unless it is given. */
  readonly write?: (line: string) => void;
  /** Stands for `process.env`. */
  readonly environment?: Environment;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** The code that looks at answers, loaded while the function starts. */
export interface ResponseSide {
  readonly inspect: typeof import('../response/inspect-response.ts');
  readonly neutral: typeof import('../response/neutral-answer.ts');
  readonly own: OwnSecrets;
}

/** A guard at work: one for each wrapped handler. */
export interface RunningGuard {
  readonly policy: () => GuardPolicy;
  readonly log: GuardLog;
  readonly facts: (context: unknown) => InvocationFacts;
  readonly now: () => number;
  /** Undefined until it is loaded, and when answers are not looked at. */
  readonly response: () => ResponseSide | undefined;
  /** What an invocation has to wait for; undefined when nothing is left. */
  readonly pending: () => Promise<void> | undefined;
}

interface State {
  policy: GuardPolicy;
  response: ResponseSide | undefined;
  pending: Promise<void> | undefined;
  isCold: boolean;
  readAt: number;
}

/** Starts a guard: settings are read now, the rest while the function's own code loads. Never throws. */
export function startGuard(options: GuardOptions = {}): RunningGuard {
  const environment = options.environment ?? process.env;
  const now = options.now ?? Date.now;
  const settings = settingsOf(options, environment);
  const policy = typeof options.policy === 'object' ? inMode(options.policy, options.mode) : undefined;
  const log = createGuardLog({
    write: options.write ?? writeToOutput,
    now,
    level: environment['AWS_LAMBDA_LOG_LEVEL'] ?? '',
  });
  const state: State = {
    policy: policy ?? inMode(DEFAULT_GUARD_POLICY, settings.mode),
    response: undefined,
    pending: undefined,
    isCold: true,
    readAt: now(),
  };
  const facts = (context: unknown) => factsOf(context, environment, state.isCold);
  const tell = (error: unknown) => log.failure(error, { facts: facts(undefined), isClosed: false });
  if (settings.problem !== undefined) tell(settings.problem);
  const begin = async () => {
    if (policy === undefined && settings.policy.kind !== 'none')
      await readPolicy(state, { settings, environment, tell });
    if (state.policy.response.mode !== 'off' && state.policy.firewall.mode !== 'off')
      state.response = await loadResponseSide(environment);
  };
  state.pending = begin()
    .catch(tell)
    .then(() => {
      state.pending = undefined;
    });
  return {
    policy: () => {
      if (policy === undefined) refresh(state, { settings, environment, tell, now });
      return state.policy;
    },
    log,
    now,
    facts: (context) => {
      const known = facts(context);
      state.isCold = false;
      return known;
    },
    response: () => state.response,
    pending: () => state.pending,
  };
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

interface PolicyReading {
  readonly settings: Settings;
  readonly environment: Environment;
  readonly tell: (problem: unknown) => void;
}

async function readPolicy(state: State, { settings, environment, tell }: PolicyReading): Promise<void> {
  const { loadPolicy } = await import('./load-policy.ts');
  const { policy, problem } = await loadPolicy(settings, environment);
  if (problem === undefined) state.policy = policy;
  else {
    // What was read before is better than the default.
    if (state.policy.version === '' && state.policy.firewall.rules.length === 0) state.policy = policy;
    tell(problem);
  }
}

/** Reads a service's policy again beside the invocation, never in front of it. */
function refresh(state: State, { now, ...reading }: PolicyReading & { readonly now: () => number }): void {
  const { kind } = reading.settings.policy;
  if (kind !== 'parameter' && kind !== 'app-config') return;
  if (state.pending !== undefined || now() - state.readAt < reading.settings.refreshSeconds * 1000) return;
  state.readAt = now();
  readPolicy(state, reading).catch(reading.tell);
}

async function loadResponseSide(environment: Environment): Promise<ResponseSide> {
  const [inspect, neutral, { readOwnSecrets }] = await Promise.all([
    import('../response/inspect-response.ts'),
    import('../response/neutral-answer.ts'),
    import('./own-secrets.ts'),
  ]);
  return { inspect, neutral, own: readOwnSecrets(environment) };
}

/** Past the console: Lambda's console puts time and request id in front of a line, which then is no JSON. */
function writeToOutput(line: string): void {
  process.stdout.write(`${line}\n`);
}

function factsOf(context: unknown, environment: Environment, isColdStart: boolean): InvocationFacts {
  const own =
    typeof context === 'object' && context !== null ? (context as Readonly<Record<string, unknown>>) : {};
  const text = (key: string) => (typeof own[key] === 'string' ? own[key] : undefined);
  const functionName = text('functionName') ?? environment['AWS_LAMBDA_FUNCTION_NAME'] ?? '';
  const version = text('functionVersion') ?? environment['AWS_LAMBDA_FUNCTION_VERSION'];
  const arn = text('invokedFunctionArn');
  const requestId = text('awsRequestId');
  const memory = Number(own['memoryLimitInMB'] ?? environment['AWS_LAMBDA_FUNCTION_MEMORY_SIZE']);
  const trace = /Root=([\w-]{1,60})/.exec(environment['_X_AMZN_TRACE_ID'] ?? '')?.[1];
  return {
    service: environment['POWERTOOLS_SERVICE_NAME'] ?? functionName,
    functionName,
    isColdStart,
    ...(version === undefined ? {} : { functionVersion: version }),
    ...(arn === undefined ? {} : { functionArn: arn }),
    ...(memory > 0 ? { memorySize: memory } : {}),
    ...(requestId === undefined ? {} : { requestId }),
    ...(trace === undefined ? {} : { traceId: trace }),
  };
}
