import { type Environment, readSettings } from './settings.ts';

/**
 * Starts what must be there before any code of the function's is loaded. Nothing but a look at the environment where no
 * policy asks for it. Never throws.
 */
export async function startEarly(environment: Environment): Promise<void> {
  const settings = readSettings(environment);
  if (settings.mode === 'off' || settings.policy.kind === 'none') return;
  const { loadPolicyNow } = await import('./load-policy.ts');
  const behaviour = loadPolicyNow(settings, environment)?.policy.behaviour;
  if (behaviour === undefined) return;
}
