import { needsHooks } from '../policy.ts';
import { type Environment, readSettings } from './settings.ts';

/**
 * Starts what must be there before any code of the function's is loaded. Nothing but a look at the environment where no
 * policy asks for it. Never throws: what cannot be read here is told by the guard that starts later.
 */
export async function startEarly(environment: Environment): Promise<void> {
  const settings = readSettings(environment);
  if (settings.mode === 'off' || (settings.policy.kind === 'none' && settings.mode !== 'learn')) return;
  const { loadPolicyNow } = await import('./load-policy.ts');
  const policy = loadPolicyNow(settings, environment)?.policy;
  if (policy === undefined || !needsHooks(policy)) return;
  const { startHooks } = await import('./start-hooks.ts');
  startHooks(policy, environment);
}
