import { entityLabel } from '@watertight/audit/model/entity.ts';
import type { Alert } from '../../../alerts/alert.ts';
import { type AlertTriage, NO_TRIAGE } from '../../../alerts/triage.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Listing } from '../../listing/listing.ts';

export type AlertRow = ResponseOf<'GET /alerts'>['rows'][number];

/** How alerts can be filtered and sorted. */
export const ALERT_LISTING: Listing = {
  columns: {
    id: 'text',
    severity: 'severity',
    title: 'text',
    entity: 'text',
    entityKind: 'text',
    account: 'text',
    region: 'text',
    status: 'text',
    rule: 'text',
    firstSeen: 'time',
    lastSeen: 'time',
    observations: 'number',
    isSuppressed: 'flag',
    assignee: 'text',
    tags: 'text',
    feedback: 'text',
  },
  sort: { column: 'lastSeen', order: 'desc' },
  key: ['lastSeen', 'id'],
};

/** An alert as the list has it, with what people keep about it. */
export function alertRow(alert: Alert, { assignee, tags, feedback }: AlertTriage = NO_TRIAGE): AlertRow {
  const { id, severity, title, entity, status, rule } = alert;
  return {
    id,
    severity,
    title,
    entity: entityLabel(entity),
    entityKind: entity.kind,
    account: entity.account,
    region: entity.region,
    status,
    rule,
    firstSeen: Math.floor(Date.parse(alert.firstSeen) / 1000),
    lastSeen: Math.floor(Date.parse(alert.lastSeen) / 1000),
    observations: alert.observations.length,
    isSuppressed: alert.suppression !== undefined,
    assignee,
    tags: tags.join(', '),
    feedback,
  };
}
