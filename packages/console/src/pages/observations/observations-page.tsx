import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { QueryInput } from '@watertight/monitor/api/contract.ts';
import type { Observation } from '@watertight/monitor/detections/observation.ts';
import { useCallback, useMemo } from 'react';
import { observationColumns } from '../../parts/observations/observation-columns.tsx';
import { definitionOf } from '../../parts/observations/observation-kinds.ts';
import { ObservationPanel } from '../../parts/observations/observation-panel.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { type DataColumn, DataTable } from '../../parts/tables/data-table.tsx';
import { useApi } from '../../state/use-api.ts';
import { useCanChange } from '../../state/use-can-change.ts';
import { useChange } from '../../state/use-change.ts';
import { useList } from '../../state/use-list.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { useUrl } from '../../state/use-url.ts';
import { DefinitionPanel } from './definition-panel.tsx';
import { KindList } from './kind-list.tsx';

/** Observations: how many of each kind, and each kind's own table. */
export function ObservationsPage() {
  const url = useUrl();
  const definition = definitionOf(url.text('kind'));
  const dismissed = url.text('dismissed') === 'only' ? 'only' : undefined;
  const choice: Pick<QueryInput<'GET /observations'>, 'kind' | 'dismissed'> = {
    ...(definition === undefined ? {} : { kind: definition.kind }),
    ...(dismissed === undefined ? {} : { dismissed }),
  };
  const page = useApi('GET /observations', { query: { ...useList(50), ...choice } });
  const { timeText } = useTimeText();
  const dismissal = useDismissal();
  const columns = useMemo(
    () => [...observationColumns(definition?.kind, timeText), dismissal.column],
    [definition, timeText, dismissal.column],
  );
  const { change } = url;
  const select = useCallback((id: string | undefined) => change({ id, define: undefined }), [change]);
  const define = useCallback((kind: string | undefined) => change({ define: kind, id: undefined }), [change]);
  const selected = page.data?.rows.find(({ id }) => id === url.text('id'));
  const defined = definitionOf(url.text('define'));
  return (
    <Page
      title="Observations"
      description="Noteworthy facts about functions, identities and addresses. Many are harmless; alerts say which belong together."
    >
      {dismissal.error === null ? null : <ProblemAlert error={dismissal.error} />}
      <KindList selected={definition?.kind} dismissed={dismissed} />
      <DataTable
        key={definition?.kind ?? 'all'}
        title={definition?.title ?? 'All observations'}
        {...(definition === undefined
          ? {}
          : {
              heading: (
                <Link variant="primary" fontSize="heading-m" onFollow={() => define(definition.kind)}>
                  {definition.title}
                </Link>
              ),
              description: definition.description,
            })}
        columns={columns}
        page={page.data}
        isLoading={page.isPending}
        error={page.error}
        defaultSort={{ column: 'time', isDescending: true }}
        rowId={({ id }) => id}
        selected={url.text('id')}
        onSelect={select}
        exportName="observations"
        exportQuery={choice}
        goodNews={
          dismissed === undefined ? 'Nothing unusual was observed in this time' : 'Nothing was dismissed'
        }
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            {definition === undefined ? null : (
              <Button
                onClick={() => change({ kind: undefined, sort: undefined, order: undefined, ...PLACE })}
              >
                All observations
              </Button>
            )}
            <Button
              onClick={() => change({ dismissed: dismissed === undefined ? 'only' : undefined, ...PLACE })}
            >
              {dismissed === undefined ? 'Show dismissed' : 'Hide dismissed'}
            </Button>
          </SpaceBetween>
        }
      />
      {selected === undefined ? null : (
        <ObservationPanel observation={selected} onClose={() => select(undefined)} />
      )}
      {defined === undefined ? null : (
        <DefinitionPanel definition={defined} onClose={() => define(undefined)} />
      )}
    </Page>
  );
}

const PLACE = { cursor: undefined, at: undefined, id: undefined } as const;

/** The last column: [x] takes an observation out of the table, and puts a dismissed one back. */
function useDismissal() {
  const url = useUrl();
  const canChange = useCanChange();
  const { run, isRunning, error } = useChange('POST /observations/:id/dismissal');
  const isBack = url.text('dismissed') === 'only';
  const column = useMemo<DataColumn<Observation>>(
    () => ({
      id: 'dismiss',
      header: isBack ? 'Put back' : 'Dismiss',
      cell: ({ id, title }) => (
        <Button
          variant="inline-icon"
          iconName={isBack ? 'undo' : 'close'}
          ariaLabel={`${isBack ? 'Put back' : 'Dismiss'}: ${title}`}
          disabled={!canChange || isRunning}
          onClick={() => void run({ params: { id }, body: { isDismissed: !isBack } })}
        />
      ),
    }),
    [canChange, isBack, isRunning, run],
  );
  return { column, error };
}
