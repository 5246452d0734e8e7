import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useState } from 'react';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useCanChange } from '../../state/use-can-change.ts';
import { useChange } from '../../state/use-change.ts';
import { SuppressFindingDialog } from './suppress-finding-dialog.tsx';

type Found = ResponseOf<'GET /posture/findings/:id'>;

/** Suppress a finding with reason and end, or show it again; what is written in files is changed there. */
export function FindingActions({ found }: { found: Found }) {
  const canChange = useCanChange();
  const [isAsking, setAsking] = useState(false);
  const { run, isRunning, error } = useChange('POST /posture/findings/:id/suppression');
  const { id, suppressed } = found.finding;
  return (
    <SpaceBetween size="xs">
      {error === null ? null : <ProblemAlert error={error} />}
      {suppressed === null ? (
        <Button disabled={!canChange} onClick={() => setAsking(true)}>
          Suppress…
        </Button>
      ) : suppressed.by === 'console' ? (
        <Button
          disabled={!canChange}
          loading={isRunning}
          onClick={() => void run({ params: { id }, body: { reason: '', expires: null } })}
        >
          Show again
        </Button>
      ) : null}
      {isAsking ? <SuppressFindingDialog found={found} onClose={() => setAsking(false)} /> : null}
    </SpaceBetween>
  );
}
