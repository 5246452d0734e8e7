import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback } from 'react';
import { DetailPanel } from '../../app/detail-panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { FindingDetail } from './finding-detail.tsx';

/** One finding in the panel, with the way to its neighbours. */
export function FindingPanel(props: {
  readonly id: string;
  readonly ids: readonly string[];
  readonly onSelect: (id: string | undefined) => void;
}) {
  const { id, ids, onSelect } = props;
  const found = useApi('GET /posture/findings/:id', { params: { id } });
  const close = useCallback(() => onSelect(undefined), [onSelect]);
  const place = ids.indexOf(id);
  const row = found.data?.row;
  return (
    <DetailPanel title={row === undefined ? 'Finding' : `${row.code} ${row.title}`} onClose={close}>
      <SpaceBetween size="m">
        {found.error === null ? null : <ProblemAlert error={found.error} />}
        {found.data === undefined ? <Box>Loading</Box> : <FindingDetail found={found.data} />}
        <SpaceBetween direction="horizontal" size="xs">
          <Button disabled={place <= 0} onClick={() => onSelect(ids[place - 1])}>
            Previous
          </Button>
          <Button disabled={place < 0 || place >= ids.length - 1} onClick={() => onSelect(ids[place + 1])}>
            Next
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </DetailPanel>
  );
}
