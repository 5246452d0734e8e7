import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';

type Inspection = Extract<ResponseOf<'POST /rules/test'>, { kind: 'lambda-event' }>['inspection'];
type Violation = Inspection['violations'][number];
type Field = Inspection['fields'][number];

const VERDICTS = {
  allow: { type: 'success', text: 'Allowed: no detector found an attack' },
  alert: { type: 'warning', text: 'Alert: the default policy reports and lets it through' },
  block: { type: 'stopped', text: 'Blocked' },
} as const;

/** What the guard says of an event: each violation with the readings that led to it, and every field that was read. */
export function InspectionAnswer({ inspection }: { inspection: Inspection }) {
  const { verdict, trigger, violations, fields, fieldCount, isTruncated } = inspection;
  return (
    <SpaceBetween size="m">
      <StatusIndicator type={VERDICTS[verdict].type}>{VERDICTS[verdict].text}</StatusIndicator>
      <Box>
        {`Read as ${trigger}: ${fieldCount} ${fieldCount === 1 ? 'field' : 'fields'} that a caller controls.`}
        {isTruncated ? ' The event was not read to its end: it costs more than one event may.' : ''}
      </Box>
      {violations.map((each) => (
        <ViolationSteps key={`${each.detector} ${each.rule} ${each.field}`} violation={each} />
      ))}
      <Table<Field>
        variant="embedded"
        wrapLines
        items={fields}
        ariaLabels={{ tableLabel: 'Fields that were read' }}
        header={
          <Box variant="h3">{violations.length === 0 ? 'What was read, and is quiet' : 'What was read'}</Box>
        }
        empty="Nothing in this event is a caller's"
        columnDefinitions={FIELD_COLUMNS}
      />
    </SpaceBetween>
  );
}

function ViolationSteps({ violation }: { violation: Violation }) {
  const { detector, rule, field, score, steps, match } = violation;
  return (
    <section aria-label={`${detector} in ${field}`}>
      <Box variant="h3">{`${detector} (${rule}) in ${field}`}</Box>
      <Box color="text-body-secondary">{`Score ${score.toFixed(2)}: 0.50 alerts, 0.90 may block`}</Box>
      <ol className="wt-steps">
        {steps.map(({ encoding, text }, index) => (
          <li key={`${encoding} ${text}`}>
            {index === 0
              ? encoding === ''
                ? 'as it came'
                : `as it came, after ${encoding}`
              : `${encoding} taken off`}
            <pre className="wt-mono wt-log-line">
              <Marked text={text} match={index === steps.length - 1 ? match : ''} />
            </pre>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Marked({ text, match }: { text: string; match: string }) {
  const at = match === '' ? -1 : text.indexOf(match);
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark>{match}</mark>
      {text.slice(at + match.length)}
    </>
  );
}

const FIELD_COLUMNS = [
  {
    id: 'path',
    header: 'Field',
    minWidth: 150,
    cell: ({ path }: Field) => <span className="wt-mono">{path}</span>,
    isRowHeader: true,
  },
  { id: 'role', header: 'Role', minWidth: 100, cell: ({ role }: Field) => role },
  {
    id: 'value',
    header: 'Value (masked)',
    minWidth: 180,
    cell: ({ value }: Field) => <span className="wt-mono">{value}</span>,
  },
  {
    id: 'readings',
    header: 'Also read as',
    minWidth: 130,
    cell: ({ readings }: Field) => (readings.length === 0 ? '–' : readings.join('; ')),
  },
];
