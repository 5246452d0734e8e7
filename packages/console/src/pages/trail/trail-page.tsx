import { useCallback } from 'react';
import { DetailPanel } from '../../app/detail-panel.tsx';
import { ApiCallTable } from '../../parts/entities/api-call-table.tsx';
import { NewCallsButton } from '../../parts/entities/new-calls-button.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useUrl } from '../../state/use-url.ts';

/** CloudTrail: every AWS API call that is kept, those that are new for their principal marked. */
export function TrailPage() {
  const { text, change } = useUrl();
  const select = useCallback((id: string | undefined) => change({ id }), [change]);
  return (
    <Page
      title="CloudTrail"
      description="AWS API calls; New marks a call that its principal had not made before"
      actions={<NewCallsButton />}
    >
      <ApiCallTable always={[]} selected={text('id')} onSelect={select} />
      {text('id') === '' ? null : <CallPanel id={text('id')} onSelect={select} />}
    </Page>
  );
}

function CallPanel({ id, onSelect }: { id: string; onSelect: (id: string | undefined) => void }) {
  const found = useApi('GET /api-calls/:id', { params: { id } });
  const close = useCallback(() => onSelect(undefined), [onSelect]);
  return (
    <DetailPanel title="API call" onClose={close}>
      {found.error === null ? null : <ProblemAlert error={found.error} />}
      <pre className="wt-mono wt-log-line">
        {found.data === undefined ? 'Loading' : JSON.stringify(found.data.call, null, 2)}
      </pre>
    </DetailPanel>
  );
}
