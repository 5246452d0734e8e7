import type { GuardPolicy } from '../policy.ts';
import { loadPolicy } from './load-policy.ts';
import type { Environment, Settings } from './settings.ts';

/** What is needed to read a policy and to hand it over. */
export interface Keeping {
  readonly settings: Settings;
  readonly environment: Environment;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly tell: (problem: unknown) => void;
  /** Puts a policy in place. */
  readonly take: (policy: GuardPolicy) => Promise<void>;
}

/** A policy that is read again where it comes from a service. */
export interface KeptPolicy {
  /** Begins a reading that is due; what an invocation has to wait for, where nothing may run without a policy. */
  readonly pending: () => Promise<void> | undefined;
  /** Throws while nothing may run. */
  readonly demand: () => void;
}

/**
 * Milliseconds between the first readings: AWS's extensions answer when the function's start is over, which is after this
 * code begins. https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
 */
const FIRST_WAITS = [50, 100, 200, 400, 800];
/** Extensions that hang cost their patience each time: then fewer readings are tried. */
const FIRST_PATIENCE = 3000;
const SECOND = 1000;

/**
 * Reads the policy that the settings name, at once and, from a service, again every `refreshSeconds`. A first reading that
 * fails is tried again with growing pauses, at the start and then beside the invocations. Until one succeeds, the default
 * policy holds (`open`), or nothing runs (`closed`); a policy that was read stays when a later reading fails.
 */
export async function keepPolicy(keeping: Keeping): Promise<KeptPolicy> {
  const { settings, now, tell } = keeping;
  const isService = settings.policy.kind === 'parameter' || settings.policy.kind === 'app-config';
  const isClosed = settings.onPolicyFailure === 'closed' && settings.mode !== 'off';
  const asked = keeping.environment['WATERTIGHT_POLICY_FAILURE'] ?? '';
  if (!['', 'open', 'closed'].includes(asked))
    tell(`Cannot use WATERTIGHT_POLICY_FAILURE: it must be open or closed, ${asked.slice(0, 40)} seen`);
  let isRead = false;
  let readAt = now();
  let failures = 0;
  let reading: Promise<void> | undefined;
  const read = async (waits: readonly number[]) => {
    const { policy, problem } = await readPatiently(keeping, waits);
    readAt = now();
    failures = problem === undefined ? 0 : failures + 1;
    if (problem !== undefined) tell(problem);
    const isFirst = problem !== undefined && failures === 1 && !isRead;
    isRead ||= problem === undefined;
    if (problem === undefined) await keeping.take(policy);
    else if (isFirst) await keeping.take(isClosed ? closed(policy) : policy);
  };
  await read(isService ? FIRST_WAITS : []);
  const isDue = () => {
    const most = settings.refreshSeconds * SECOND;
    return (
      now() - readAt >= (failures === 0 ? most : Math.min(most, SECOND * 2 ** Math.min(failures - 1, 20)))
    );
  };
  return {
    pending() {
      if (isService && reading === undefined && isDue())
        reading = read([])
          .catch(tell)
          .finally(() => {
            reading = undefined;
          });
      return isClosed && !isRead ? reading : undefined;
    },
    demand() {
      if (isClosed && !isRead) throw new Error('there is no policy, and WATERTIGHT_POLICY_FAILURE is closed');
    },
  };
}

async function readPatiently({ settings, environment, now }: Keeping, waits: readonly number[]) {
  const start = now();
  let loaded = await loadPolicy(settings, environment);
  for (const wait of waits) {
    if (loaded.isTransient !== true || now() - start > FIRST_PATIENCE) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    loaded = await loadPolicy(settings, environment);
  }
  return loaded;
}

function closed(policy: GuardPolicy): GuardPolicy {
  return { ...policy, firewall: { ...policy.firewall, mode: 'block', onFailure: 'closed' } };
}
