import { syncBuiltinESMExports } from 'node:module';
import { followLoading } from '../behaviour/module-loading.ts';
import { createSinkJudge, type SinkJudge } from './sink-judge.ts';
import { DEFAULT_SINK_POLICY, type SinkPolicy, type SinkViolation } from './sink-policy.ts';
import { watchCode } from './watch-code.ts';
import { watchNosql } from './watch-nosql.ts';
import { watchPaths } from './watch-paths.ts';
import { watchRequests } from './watch-requests.ts';
import { watchShell } from './watch-shell.ts';
import { watchSql } from './watch-sql.ts';
import { watchTemplates } from './watch-templates.ts';

export interface SinkOptions {
  readonly policy?: SinkPolicy;
  readonly report: (violation: SinkViolation) => void;
}

let started: SinkJudge | undefined;

/**
 * Hooks drivers, the shell, files, requests, code and templates. Call it before the function's code is loaded, and run the
 * handler in `withInput`. A second call answers the first.
 */
export function startSinks({ policy = DEFAULT_SINK_POLICY, report }: SinkOptions): SinkJudge {
  if (started !== undefined) return started;
  const judge = createSinkJudge(policy, report);
  const { modes } = policy;
  followLoading();
  if (modes.sql !== 'off') watchSql(judge);
  if (modes.nosql !== 'off') watchNosql(judge);
  if (modes.shell !== 'off') watchShell(judge);
  if (modes.path !== 'off') watchPaths(judge);
  if (modes.request !== 'off') watchRequests(judge);
  if (modes.code !== 'off') watchCode(judge);
  if (modes.template !== 'off' || modes.xml !== 'off') watchTemplates(judge);
  syncBuiltinESMExports();
  started = judge;
  return judge;
}

/**
 * Closes `Object.prototype` and its kin: assigning a new property fails (silently, or with a TypeError in strict code).
 * Call it when the function's code is loaded: some libraries extend prototypes at their start.
 */
export function closePrototypes(): void {
  for (const { prototype } of [Object, Array, Function, String, Number, Boolean])
    Object.preventExtensions(prototype);
}
