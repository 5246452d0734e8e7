import type { AlertTriage } from '../../../alerts/triage.ts';
import type { ResponseOf } from '../../contract.ts';

/** What people keep about an alert, as answers have it. */
export function triageBody(triage: AlertTriage): ResponseOf<'GET /alerts/:id'>['triage'] {
  return {
    ...triage,
    tags: [...triage.tags],
    comments: triage.comments.map((comment) => ({ ...comment })),
  };
}
