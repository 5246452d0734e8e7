import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import TreeView from '@cloudscape-design/components/tree-view';
import { useState } from 'react';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';

interface Node {
  readonly id: string;
  readonly text: string;
  readonly detail: string;
  readonly columns: readonly Node[];
}

/** Tables and their columns; a table's button puts a statement over it into the editor. */
export function SchemaTree({ onTable }: { onTable: (table: string) => void }) {
  const found = useApi('GET /query/tables', {});
  const [open, setOpen] = useState<readonly string[]>([]);
  const nodes: readonly Node[] = (found.data?.tables ?? []).map(({ name, rows, columns }) => ({
    id: name,
    text: name,
    detail: `about ${rows.toLocaleString('en-US')} rows`,
    columns: columns.map((column) => ({
      id: `${name}.${column.name}`,
      text: column.name,
      detail: column.type.toLowerCase(),
      columns: [],
    })),
  }));
  return (
    <Container fitHeight header={<Header variant="h2">Tables</Header>}>
      {found.error === null ? null : <ProblemAlert error={found.error} />}
      <div className="wt-schema">
        <TreeView<Node>
          ariaLabel="Tables and columns"
          items={nodes}
          getItemId={({ id }) => id}
          getItemChildren={({ columns }) => (columns.length === 0 ? undefined : [...columns])}
          expandedItems={open}
          onItemToggle={({ detail: { id, expanded } }) =>
            setOpen(expanded ? [...open, id] : open.filter((each) => each !== id))
          }
          renderItem={({ id, text, detail, columns }) => ({
            content: <span className="wt-mono">{text}</span>,
            secondaryContent: (
              <Box variant="small" color="text-body-secondary">
                {detail}
              </Box>
            ),
            ...(columns.length === 0
              ? {}
              : {
                  actions: (
                    <Button
                      variant="inline-icon"
                      iconName="edit"
                      ariaLabel={`Write a statement over ${id}`}
                      onClick={() => onTable(id)}
                    />
                  ),
                }),
          })}
        />
      </div>
    </Container>
  );
}
