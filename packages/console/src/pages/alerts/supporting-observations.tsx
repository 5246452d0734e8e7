import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { Observation } from '@watertight/monitor/detections/observation.ts';
import { useState } from 'react';
import { observationColumns } from '../../parts/observations/observation-columns.tsx';
import { KIND_DEFINITIONS, type KindDefinition } from '../../parts/observations/observation-kinds.ts';
import { columnGroups, tableColumn } from '../../parts/tables/data-table.tsx';
import { useTimeText } from '../../state/use-time-text.ts';

/** Rows of one kind that are shown at first, and at most; the Observations page has all. */
const FIRST_ROWS = 5;
const MOST_ROWS = 200;

/** The observations behind an alert, each kind in its own table. */
export function SupportingObservations(props: {
  readonly observations: readonly Observation[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}) {
  return (
    <SpaceBetween size="l">
      {KIND_DEFINITIONS.map((definition) => {
        const own = props.observations.filter(({ kind }) => kind === definition.kind);
        return own.length === 0 ? null : (
          <KindTable key={definition.kind} {...props} definition={definition} observations={own} />
        );
      })}
    </SpaceBetween>
  );
}

function KindTable(props: {
  readonly definition: KindDefinition;
  readonly observations: readonly Observation[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}) {
  const { timeText } = useTimeText();
  const { definition, observations, selected, onSelect } = props;
  const columns = observationColumns(definition.kind, timeText);
  const [isWhole, setWhole] = useState(false);
  const newest = observations.toSorted((a, b) => b.window.start.localeCompare(a.window.start));
  return (
    <Table
      variant="container"
      wrapLines
      items={newest.slice(0, isWhole ? MOST_ROWS : FIRST_ROWS)}
      trackBy="id"
      columnDefinitions={columns.map((column) => {
        const { sortingField: _field, ...plain } = tableColumn(column);
        return plain;
      })}
      {...columnGroups(columns)}
      header={
        <Header variant="h2" counter={`(${observations.length})`} description={definition.description}>
          {definition.title}
        </Header>
      }
      {...(isWhole || newest.length <= FIRST_ROWS
        ? {}
        : {
            footer: (
              <Button variant="inline-link" onClick={() => setWhole(true)}>
                {`Show all ${newest.length}`}
              </Button>
            ),
          })}
      selectionType="single"
      selectedItems={newest.filter(({ id }) => id === selected)}
      onSelectionChange={({ detail }) => {
        const [row] = detail.selectedItems;
        if (row !== undefined) onSelect(row.id);
      }}
      onRowClick={({ detail }) => onSelect(detail.item.id)}
      ariaLabels={{
        tableLabel: definition.title,
        selectionGroupLabel: `${definition.title}: selection`,
        itemSelectionLabel: (_, row) => `Explain ${row.id}`,
      }}
    />
  );
}
