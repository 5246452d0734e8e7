import type { PolicyMode } from '../policy.ts';

/** Environment variables, or any other map that stands for them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a policy comes from. */
export type PolicySource =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly json: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'app-config'; readonly path: string };

/** What the guard is told by its environment alone. */
export interface Settings {
  readonly policy: PolicySource;
  /** Stronger than the policy's own mode. */
  readonly mode?: PolicyMode;
  /** Seconds after which a policy from a service is read again. */
  readonly refreshSeconds: number;
  /** What holds while no policy could be read: the default one, or nothing runs. */
  readonly onPolicyFailure: 'open' | 'closed';
  readonly problem?: string;
}

const REFRESH_SECONDS = 60;

/**
 * `WATERTIGHT_MODE`, and the first of `WATERTIGHT_POLICY_JSON`, `WATERTIGHT_POLICY` (a file, absolute or in the
 * function's folder), `WATERTIGHT_POLICY_PARAMETER` (SSM) and `WATERTIGHT_POLICY_APPCONFIG`
 * (`application/environment/profile`). A value that is none of what is allowed is a problem, and then the default holds.
 */
export function readSettings(environment: Environment): Settings {
  const mode = environment['WATERTIGHT_MODE'];
  const seconds = Number(environment['WATERTIGHT_POLICY_REFRESH'] ?? REFRESH_SECONDS);
  const isMode = mode === 'off' || mode === 'alert' || mode === 'block' || mode === 'learn';
  const problem =
    mode === undefined || mode === '' || isMode
      ? undefined
      : `Cannot use WATERTIGHT_MODE: it must be off, alert, block or learn, ${mode.slice(0, 40)} seen`;
  return {
    policy: policySource(environment),
    ...(isMode ? { mode } : {}),
    onPolicyFailure: environment['WATERTIGHT_POLICY_FAILURE'] === 'closed' ? 'closed' : 'open',
    refreshSeconds: seconds >= 5 ? seconds : REFRESH_SECONDS,
    ...(problem === undefined ? {} : { problem }),
  };
}

function policySource(environment: Environment): PolicySource {
  const value = (name: string) => environment[name]?.trim() ?? '';
  const json = value('WATERTIGHT_POLICY_JSON');
  if (json !== '') return { kind: 'json', json };
  const path = value('WATERTIGHT_POLICY');
  if (path !== '') return { kind: 'file', path };
  const name = value('WATERTIGHT_POLICY_PARAMETER');
  if (name !== '') return { kind: 'parameter', name };
  const configuration = value('WATERTIGHT_POLICY_APPCONFIG');
  return configuration === '' ? { kind: 'none' } : { kind: 'app-config', path: configuration };
}
