import Button from '@cloudscape-design/components/button';
import { useCallback } from 'react';
import { DetailPanel } from '../../app/detail-panel.tsx';
import { ApiCallTable } from '../../parts/api-call-table.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useUrl } from '../../state/use-url.ts';

/** CloudTrail: every AWS API call that is kept, those that are new for their principal marked. */
export function TrailPage() {
  const { text, list, change } = useUrl();
  const select = useCallback((id: string | undefined) => change({ id }), [change]);
  const onlyNew = 'isFirstSeen=true';
  const isOnlyNew = list('f').includes(onlyNew);
  const rest = list('f').filter((each) => each !== onlyNew);
  return (
    <Page
      title="CloudTrail"
      description="AWS API calls; New marks a call that its principal had not made before"
      actions={
        <Button
          ariaLabel={isOnlyNew ? 'Show all calls' : 'Show new calls only'}
          onClick={() =>
            change({ f: isOnlyNew ? rest : [...rest, onlyNew], cursor: undefined, at: undefined })
          }
        >
          {isOnlyNew ? 'Show all calls' : 'Show new calls only'}
        </Button>
      }
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
