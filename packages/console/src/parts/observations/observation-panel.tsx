import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Observation } from '@watertight/monitor/detections/observation.ts';
import { DetailPanel } from '../../app/detail-panel.tsx';
import { useTimeText } from '../../state/use-time-text.ts';
import { SeverityText } from '../severity-text.tsx';
import { EntitySource } from './entity-source.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { secondsOf } from './observation-columns.tsx';

/** One observation explained: why, the computation, and the evidence that it was computed from. */
export function ObservationPanel({
  observation,
  onClose,
}: {
  observation: Observation;
  onClose: () => void;
}) {
  return (
    <DetailPanel title={observation.title} onClose={onClose}>
      <Explained observation={observation} />
    </DetailPanel>
  );
}

function Explained({ observation }: { observation: Observation }) {
  const { timeText } = useTimeText();
  const { window, evidence } = observation;
  const eventIds = evidence.eventIds ?? [];
  const items = [
    { label: 'Severity', value: <SeverityText severity={observation.severity} /> },
    { label: 'Confidence', value: observation.confidence },
    { label: 'Source', value: <EntitySource entity={observation.entity} /> },
    {
      label: 'Window',
      value: `${timeText(secondsOf(window.start))} to ${timeText(secondsOf(window.end))} (${window.name})`,
    },
    { label: 'Rule', value: observation.rule },
    { label: 'ATT&CK', value: observation.techniques.join(', ') || '–' },
    { label: 'Probably harmless because', value: observation.benignCauses.join(', ') || '–' },
    { label: 'Id', value: <span className="wt-mono">{observation.id}</span> },
  ];
  return (
    <SpaceBetween size="m">
      <Box>{observation.why}</Box>
      <KeyValuePairs columns={2} items={items} />
      {observation.formula === undefined ? null : (
        <div>
          <Box variant="h3">How it was computed</Box>
          <pre className="wt-mono wt-log-line">{observation.formula}</pre>
        </div>
      )}
      <EvidenceTable rows={evidence.rows ?? []} />
      {eventIds.length === 0 ? null : (
        <div>
          <Box variant="h3">CloudTrail events</Box>
          <pre className="wt-mono wt-log-line">{eventIds.slice(0, 50).join('\n')}</pre>
        </div>
      )}
      {evidence.sql === undefined ? null : (
        <div>
          <Box variant="h3">The rows again, from the store</Box>
          <pre className="wt-mono wt-log-line">{evidence.sql}</pre>
        </div>
      )}
    </SpaceBetween>
  );
}
