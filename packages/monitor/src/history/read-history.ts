import type { PrincipalUsage } from '@watertight/audit/model/subjects/account.ts';
import { storedChange, storedChangesSql } from './stored-changes.ts';
import type { HistoryRequest, HistorySource, StoredHistory, TrailCoverage } from './stored-history.ts';
import { invocationCountsSql, storedInvocations, telemetryDaysSql } from './stored-invocations.ts';
import { trailCoverage, trailDaysSql } from './trail-coverage.ts';
import { trailUsage, trailUsageSql } from './trail-usage.ts';

const DAY = 86_400;

/** What the telemetry store knows of the accounts of an audit: who used what, who changed functions, what ran. Reads only. */
export async function readHistory(source: HistorySource, request: HistoryRequest): Promise<StoredHistory> {
  const until = Math.floor(Date.parse(request.capturedAt) / 1000);
  const from = until - request.days * DAY;
  const accounts = [...new Set(request.places.map(({ account }) => account))];
  const calls = await source.query(trailUsageSql(until));
  const changes = await source.query(storedChangesSql(accounts, until));
  const trails = trailCoverage(await source.query(trailDaysSql(accounts, until)), request);
  const counts = await source.query(invocationCountsSql(from, until));
  const days = await source.query(telemetryDaysSql(from, until));
  return {
    usage: [...trailUsage(calls, request.principals), ...watched(trails, request)],
    changes: changes.flatMap((row) => storedChange(row) ?? []),
    invocations: storedInvocations({ counts, days }, request),
    trails,
    days: request.days,
  };
}

/**
 * Changes of functions are management events: where every region of an account was watched throughout, silence about a
 * principal says that it changed none. Of other services CloudTrail leaves out too much to say so.
 */
function watched(
  trails: readonly TrailCoverage[],
  { places, principals }: HistoryRequest,
): readonly PrincipalUsage[] {
  const whole = new Set(
    trails.filter(({ isWhole }) => isWhole).map(({ account, region }) => `${account} ${region}`),
  );
  const gapped = new Set(
    places.filter(({ account, region }) => !whole.has(`${account} ${region}`)).map(({ account }) => account),
  );
  const accounts = new Set(places.map(({ account }) => account).filter((account) => !gapped.has(account)));
  return principals
    .filter((arn) => accounts.has(arn.split(':')[4] ?? ''))
    .map((principalArn) => ({ principalArn, service: 'lambda', source: 'cloudtrail' }));
}
