import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useMemo, useState } from 'react';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { useApi, useSession } from '../../state/use-api.ts';
import { useCanChange } from '../../state/use-can-change.ts';
import { useChange } from '../../state/use-change.ts';
import { useTimeText } from '../../state/use-time-text.ts';

type Suppression = ResponseOf<'GET /suppressions'>['suppressions'][number];
type Asked = { readonly what: 'move' | 'remove'; readonly suppression: Suppression } | undefined;

/** Recorded decisions not to show some alerts, each with its reason and end. */
export function SuppressionsTab() {
  const found = useApi('GET /suppressions', {});
  const [asked, setAsked] = useState<Asked>(undefined);
  const columns = useColumns(setAsked);
  const close = () => setAsked(undefined);
  return (
    <>
      <Table<Suppression>
        items={found.data?.suppressions ?? []}
        loading={found.isLoading}
        loadingText="Loading"
        trackBy="id"
        wrapLines
        ariaLabels={{ tableLabel: 'Suppressions' }}
        header={
          <Header
            counter={`(${found.data?.suppressions.length ?? 0})`}
            description="Made from the filter of Alerts, Observations or Events, or from an event. Alerts come back by themselves when it ends."
          >
            Suppressions
          </Header>
        }
        empty="Nothing is suppressed: every alert is shown"
        columnDefinitions={columns}
      />
      {asked?.what === 'move' ? <MoveDialog suppression={asked.suppression} onClose={close} /> : null}
      {asked?.what === 'remove' ? <RemoveDialog suppression={asked.suppression} onClose={close} /> : null}
    </>
  );
}

function useColumns(onAsk: (asked: Asked) => void) {
  const { timeText } = useTimeText();
  const canChange = useCanChange();
  return useMemo(() => {
    const time = (iso: string) => timeText(Date.parse(iso) / 1000);
    return [
      {
        id: 'covers',
        header: 'Covers',
        isRowHeader: true,
        minWidth: 240,
        cell: (each: Suppression) => scopeText(each),
      },
      { id: 'reason', header: 'Reason', minWidth: 200, cell: ({ reason }: Suppression) => reason },
      { id: 'owner', header: 'By', cell: ({ owner }: Suppression) => owner },
      { id: 'created', header: 'Since', cell: ({ created }: Suppression) => time(created) },
      { id: 'expires', header: 'Until', cell: ({ expires }: Suppression) => time(expires) },
      {
        id: 'isInForce',
        header: 'State',
        minWidth: 130,
        cell: ({ isInForce }: Suppression) => (
          <StatusIndicator type={isInForce ? 'in-progress' : 'stopped'}>
            {isInForce ? 'In force' : 'Has ended'}
          </StatusIndicator>
        ),
      },
      {
        id: 'change',
        header: 'Change',
        minWidth: 200,
        cell: (suppression: Suppression) => (
          <SpaceBetween direction="horizontal" size="xs">
            <Button
              variant="inline-link"
              disabled={!canChange}
              ariaLabel={`Extend: ${scopeText(suppression)}`}
              onClick={() => onAsk({ what: 'move', suppression })}
            >
              Extend…
            </Button>
            <Button
              variant="inline-link"
              disabled={!canChange}
              ariaLabel={`Remove: ${scopeText(suppression)}`}
              onClick={() => onAsk({ what: 'remove', suppression })}
            >
              Remove…
            </Button>
          </SpaceBetween>
        ),
      },
    ];
  }, [timeText, canChange, onAsk]);
}

function scopeText({ entity, rule, indicator }: Suppression): string {
  const parts = [
    rule === '' ? '' : `rule ${rule}`,
    entity === '' ? '' : `about ${entity}`,
    indicator === '' ? '' : `with ${indicator}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const DAYS = [
  { value: '7', label: '1 week from now' },
  { value: '30', label: '30 days from now' },
  { value: '90', label: '90 days from now' },
];

function MoveDialog({ suppression, onClose }: { suppression: Suppression; onClose: () => void }) {
  const now = Date.parse(useSession().data?.now ?? '');
  const [days, setDays] = useState('30');
  const { run, isRunning, error } = useChange('POST /suppressions/:id/end');
  const act = async () => {
    const expires = new Date(now + Number(days) * 86_400_000).toISOString();
    if ((await run({ params: { id: suppression.id }, body: { expires } })) !== undefined) onClose();
  };
  return (
    <AskDialog
      title="Move the end of the suppression"
      action="Move the end"
      isReady={!Number.isNaN(now)}
      isRunning={isRunning}
      error={error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <div>{scopeText(suppression)}</div>
      <FormField label="Until">
        <RadioGroup value={days} onChange={({ detail }) => setDays(detail.value)} items={DAYS} />
      </FormField>
    </AskDialog>
  );
}

function RemoveDialog({ suppression, onClose }: { suppression: Suppression; onClose: () => void }) {
  const { run, isRunning, error } = useChange('DELETE /suppressions/:id');
  const act = async () => {
    if ((await run({ params: { id: suppression.id } })) !== undefined) onClose();
  };
  return (
    <AskDialog
      title="Remove the suppression"
      action="Remove"
      isReady
      isRunning={isRunning}
      error={error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <div>{`Alerts that it covers are shown again: ${scopeText(suppression)}.`}</div>
    </AskDialog>
  );
}
