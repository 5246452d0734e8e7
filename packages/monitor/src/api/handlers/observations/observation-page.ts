import { entityLabel } from '@watertight/audit/model/entity.ts';
import { isoTime } from '@watertight/audit/model/iso-time.ts';
import { OBSERVATION_KINDS, type Observation } from '../../../detections/observation.ts';
import { badRequest } from '../../api-problem.ts';
import type { ApiContext } from '../../handler.ts';
import type { Listing, ListPlan } from '../../listing/listing.ts';

/** Which observations are wanted. */
export interface ObservationChoice {
  readonly kind?: string | undefined;
  readonly dismissed?: 'without' | 'only' | 'with' | undefined;
}

/** How observations can be filtered and sorted. */
export const OBSERVATION_LISTING: Listing = {
  columns: {
    id: 'text',
    time: 'time',
    kind: 'text',
    rule: 'text',
    title: 'text',
    severity: 'severity',
    entity: 'text',
    entityKind: 'text',
    account: 'text',
    region: 'text',
    metric: 'text',
    expected: 'number',
    seen: 'number',
    probability: 'number',
    sampleSize: 'number',
    user: 'text',
    sourceIp: 'text',
    event: 'text',
    isAlerting: 'flag',
    window: 'text',
    type: 'text',
    normal: 'text',
    normalCount: 'number',
    new: 'text',
    newCount: 'number',
    lost: 'text',
    lostCount: 'number',
    historyDays: 'number',
    why: 'text',
  },
  sort: { column: 'time', order: 'desc' },
  key: ['time', 'id'],
};

/**
 * Observations whose window ends in the span, of one kind or all; without those that people dismissed, unless asked.
 * @throws ApiProblem 400 for an unknown kind
 */
export async function readObservations(
  { workspace }: Pick<ApiContext, 'workspace'>,
  plan: Pick<ListPlan, 'span'>,
  { kind, dismissed = 'without' }: ObservationChoice,
): Promise<readonly Observation[]> {
  const known = OBSERVATION_KINDS.find((each) => each === kind);
  if (kind !== undefined && known === undefined) {
    throw badRequest(
      `Cannot list observations: the kind must be one of ${OBSERVATION_KINDS.join(', ')}, ${kind} given`,
    );
  }
  const found = await workspace.state.listObservations({
    since: isoTime(plan.span.from),
    until: isoTime(plan.span.to + 1),
    ...(known === undefined ? {} : { kind: known }),
  });
  if (dismissed === 'with') return found;
  const gone = await workspace.state.triage.dismissed();
  return found.filter(({ id }) => gone.has(id) === (dismissed === 'only'));
}

/** The columns by which an observation is filtered and sorted. */
export function observationRow(each: Observation) {
  return {
    id: each.id,
    time: Math.floor(Date.parse(each.window.start) / 1000),
    kind: each.kind,
    rule: each.rule,
    title: each.title,
    severity: each.severity,
    entity: entityLabel(each.entity),
    entityKind: each.entity.kind,
    account: each.entity.account,
    region: each.entity.region,
    metric: each.metric ?? '',
    expected: each.expected ?? 0,
    seen: each.seen ?? 0,
    probability: each.probability ?? 1,
    sampleSize: each.sampleSize ?? 0,
    user: each.event?.user ?? '',
    sourceIp: each.event?.sourceAddress ?? '',
    event: each.event?.event ?? '',
    isAlerting: each.alerting,
    window: each.window.name,
    type: each.sets?.scope ?? (each.entity.kind === 'network' ? 'network' : 'device'),
    normal: (each.sets?.normal ?? []).join(' '),
    normalCount: each.sets?.normal.length ?? 0,
    new: (each.sets?.new ?? []).join(' '),
    newCount: each.sets?.new.length ?? 0,
    lost: (each.sets?.lost ?? []).join(' '),
    lostCount: each.sets?.lost.length ?? 0,
    historyDays: each.sets?.historyDays ?? 0,
    why: each.why,
  };
}
