import type { Entity } from '@watertight/audit/model/entity.ts';
import { functionKey } from '../entities/function-timeline.ts';
import {
  buildInvocationActivity,
  type InvocationActivity,
  type InvocationHour,
} from '../entities/invocation-activity.ts';
import type { TelemetryCoverage } from '../entities/telemetry-coverage.ts';
import { type FeatureSource, numberOf, type Row, textOf } from '../store/queries/feature-source.ts';
import type { QueryWindow } from '../store/queries/flow-queries.ts';
import { invocationActivitySql, metricActivitySql } from '../store/queries/lambda-queries.ts';

/**
 * When each of the functions ran, by hour, from invocation reports and the Invocations metric. A function that has
 * neither in the window is unknown, and so are the hours for which its telemetry is missing.
 */
export async function loadActivity(
  source: FeatureSource,
  functions: readonly Entity[],
  options: { readonly window: QueryWindow; readonly coverage: TelemetryCoverage },
): Promise<InvocationActivity> {
  const { window, coverage } = options;
  if (functions.length === 0) return buildInvocationActivity([], () => false);
  const names = functions.map((entity) => entity.name);
  const logged = (await source.query(invocationActivitySql(window, names))).map(readLogged);
  const measured = (await source.query(metricActivitySql(window, names))).map(readMeasured);
  const isLogged = new Set(logged.map((row) => row.functionKey));
  const isMeasured = new Set(measured.map((row) => row.functionKey));
  return buildInvocationActivity([...logged, ...measured], (key, hour) => {
    const [account = '', region = ''] = key.split('|');
    return (
      (isMeasured.has(key) && coverage.isHourCovered('metric', { account, region }, hour)) ||
      (isLogged.has(key) && coverage.isHourCovered('invocation', { account, region }, hour))
    );
  });
}

function keyOf(row: Row): string {
  return functionKey({
    account: textOf(row, 'account_id'),
    region: textOf(row, 'region'),
    functionName: textOf(row, 'function_name'),
  });
}

function readLogged(row: Row): InvocationHour {
  return {
    functionKey: keyOf(row),
    version: textOf(row, 'version') || '$LATEST',
    hour: numberOf(row, 'hour'),
    calls: numberOf(row, 'n_calls'),
    firstStart: numberOf(row, 'first_start'),
    lastEnd: numberOf(row, 'last_end'),
  };
}

function readMeasured(row: Row): InvocationHour {
  const hour = numberOf(row, 'hour_start');
  const calls = numberOf(row, 'n_calls');
  return { functionKey: keyOf(row), version: '', hour, calls, firstStart: hour, lastEnd: hour + 3_600 };
}
