import { useParams } from '@tanstack/react-router';
import { ObservationPanel } from '../../parts/observations/observation-panel.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useUrl } from '../../state/use-url.ts';
import { AlertComments } from './alert-comments.tsx';
import { AlertFacts } from './alert-facts.tsx';
import { AlertGraph } from './alert-graph.tsx';
import type { AlertRecord } from './alert-record.ts';
import { AlertTimeline } from './alert-timeline.tsx';
import { SupportingObservations } from './supporting-observations.tsx';
import { TriageActions } from './triage-actions.tsx';

/** One alert: why, what it is made of, what to do, and what people did. */
export function AlertPage() {
  const { id = '' } = useParams({ strict: false });
  const found = useApi('GET /alerts/:id', { params: { id } });
  if (found.data === undefined)
    return <Page title="Alert">{found.error === null ? null : <ProblemAlert error={found.error} />}</Page>;
  return <AlertDetails record={found.data} />;
}

function AlertDetails({ record }: { record: AlertRecord }) {
  const url = useUrl();
  const { alert, observations } = record;
  const selected = observations.find(({ id }) => id === url.text('o'));
  const select = (id: string | undefined) => url.change({ o: id });
  return (
    <Page
      title={alert.title}
      description={alert.why}
      actions={<TriageActions id={alert.id} status={alert.status} />}
    >
      <AlertFacts record={record} />
      <SupportingObservations observations={observations} selected={url.text('o')} onSelect={select} />
      <AlertGraph observations={observations} entity={alert.entity} />
      <AlertTimeline record={record} onSelect={select} />
      <AlertComments record={record} />
      {selected === undefined ? null : (
        <ObservationPanel observation={selected} onClose={() => select(undefined)} />
      )}
    </Page>
  );
}
