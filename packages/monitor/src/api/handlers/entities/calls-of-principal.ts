import { callsOfPrincipalSql } from '../../../store/queries/connection-queries.ts';
import type { Workspace } from '../../../workspace.ts';
import type { Span } from '../../listing/list-request.ts';
import { numberOf, textOf } from '../../listing/row-reader.ts';
import { plainRow } from '../../listing/stored-page.ts';
import { isFirstIn } from './folded-peers.ts';

/** One kind of calls that a principal made. */
export interface UsedCall {
  /** `s3.amazonaws.com`. */
  readonly service: string;
  readonly event: string;
  /** In the span: not refused, and refused for want of permission. */
  readonly calls: number;
  readonly refused: number;
  /** Epoch seconds, over all that is kept. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** First made in the span, after a week of telemetry. */
  readonly isNew: boolean;
  /** In the span. */
  readonly resources: readonly string[];
}

/** Kinds of calls that a principal made in the span. @param since when the first call of anybody is kept, epoch seconds */
export async function callsOfPrincipal(
  workspace: Workspace,
  principal: string,
  { span, since }: { readonly span: Span; readonly since: number },
): Promise<UsedCall[]> {
  if (principal === '') return [];
  const rows = await workspace.telemetry.recall(callsOfPrincipalSql(span), [principal]);
  return rows.map(plainRow).flatMap((row) => {
    const firstSeen = numberOf(row, 'first_seen');
    const [calls, refused] = [numberOf(row, 'n_calls'), numberOf(row, 'n_refused')];
    if (calls + refused === 0) return [];
    const resources = textOf(row, 'resources');
    return [
      {
        service: textOf(row, 'event_source'),
        event: textOf(row, 'event_name'),
        calls,
        refused,
        firstSeen,
        lastSeen: numberOf(row, 'last_seen'),
        isNew: isFirstIn(firstSeen, span, since),
        resources: resources === '' ? [] : resources.split('\n'),
      },
    ];
  });
}
