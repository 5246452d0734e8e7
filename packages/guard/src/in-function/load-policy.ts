import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parsePolicy } from '../parse-policy.ts';
import { DEFAULT_GUARD_POLICY, type GuardPolicy, withMode } from '../policy.ts';
import type { Environment, PolicySource, Settings } from './settings.ts';

/** A policy, and why it is not the one that was asked for. */
export interface LoadedPolicy {
  readonly policy: GuardPolicy;
  readonly problem?: string;
  /** The problem may be gone in a moment: a service did not answer. */
  readonly isTransient?: boolean;
}

/** Taken before the hooks are in: that the guard reads a file of the function is no violation. */
const readText = readFileSync;

/** Milliseconds that a service on this machine may take: it is part of somebody's request. */
const PATIENCE = 1500;

/**
 * The policy that the settings name. Never throws: what cannot be read or parsed leaves the default policy, in the
 * mode that was asked for, and a problem for the log. A policy of somebody's making that cannot be read must not turn
 * into no guard at all.
 */
export async function loadPolicy(settings: Settings, environment: Environment): Promise<LoadedPolicy> {
  try {
    return toPolicy(await readPolicyText(settings.policy, environment), settings, environment);
  } catch (error) {
    const isTransient = settings.policy.kind === 'parameter' || settings.policy.kind === 'app-config';
    const problem = `Cannot read the policy: ${error instanceof Error ? error.message : error}`;
    return { ...withProblem(settings, problem), isTransient };
  }
}

/** The same without waiting; undefined for policies of services. */
export function loadPolicyNow(settings: Settings, environment: Environment): LoadedPolicy | undefined {
  const { policy } = settings;
  if (policy.kind === 'parameter' || policy.kind === 'app-config') return undefined;
  try {
    return toPolicy(localText(policy, environment), settings, environment);
  } catch (error) {
    return withProblem(settings, `Cannot read the policy: ${error instanceof Error ? error.message : error}`);
  }
}

function toPolicy(json: string | undefined, settings: Settings, environment: Environment): LoadedPolicy {
  if (json === undefined) return { policy: inMode(DEFAULT_GUARD_POLICY, settings) };
  const parsed = parsePolicy(json, environment['AWS_LAMBDA_FUNCTION_NAME']);
  if ('problem' in parsed) return withProblem(settings, `Cannot use the policy: ${parsed.problem}`);
  return { policy: inMode(parsed, settings) };
}

function withProblem(settings: Settings, problem: string): LoadedPolicy {
  return { policy: inMode(DEFAULT_GUARD_POLICY, settings), problem };
}

function inMode(policy: GuardPolicy, { mode }: Settings): GuardPolicy {
  return mode === undefined ? policy : withMode(policy, mode);
}

function localText(source: PolicySource, environment: Environment): string | undefined {
  if (source.kind === 'json') return source.json;
  if (source.kind === 'file')
    return readText(resolve(environment['LAMBDA_TASK_ROOT'] ?? '.', source.path), 'utf8');
  return undefined;
}

async function readPolicyText(source: PolicySource, environment: Environment): Promise<string | undefined> {
  if (source.kind === 'app-config') {
    const [application, stage, profile] = source.path.split('/').map(encodeURIComponent);
    const path = `/applications/${application}/environments/${stage}/configurations/${profile}`;
    return ask(portOf(environment, 'AWS_APPCONFIG_EXTENSION_HTTP_PORT', 2772), path, {});
  }
  if (source.kind === 'parameter') {
    const path = `/systemsmanager/parameters/get?withDecryption=true&name=${encodeURIComponent(source.name)}`;
    const token = environment['AWS_SESSION_TOKEN'] ?? '';
    const port = portOf(environment, 'PARAMETERS_SECRETS_EXTENSION_HTTP_PORT', 2773);
    const answer: unknown = JSON.parse(await ask(port, path, { 'X-Aws-Parameters-Secrets-Token': token }));
    return parameterValue(answer);
  }
  return localText(source, environment);
}

function portOf(environment: Environment, name: string, otherwise: number): number {
  const port = Number(environment[name]);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : otherwise;
}

/**
 * AWS's own extensions answer on loopback, with a cache of theirs: no request is signed here, no client is loaded.
 * https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-integration-lambda-extensions.html
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
 */
async function ask(port: number, path: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const answer = await fetch(`http://localhost:${port}${path}`, {
    headers,
    signal: AbortSignal.timeout(PATIENCE),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`the extension on port ${port} answered ${answer.status}`);
  return text;
}

function parameterValue(answer: unknown): string {
  const parameter = memberOf(answer, 'Parameter');
  const value = memberOf(parameter, 'Value');
  if (typeof value !== 'string') throw new Error('the parameter has no value');
  return value;
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
