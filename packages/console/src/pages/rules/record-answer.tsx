import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { SeverityText } from '../../parts/severity-text.tsx';

type Answer = Extract<ResponseOf<'POST /rules/test'>, { kind: 'cloudtrail-record' }>;
type Explained = Answer['explained'][number];
type Part = Explained['selections'][number]['parts'][number] & { readonly selection: string };

/** Which event rules match a record; of a chosen rule, part by part why it does or does not. */
export function RecordAnswer({ answer, rule }: { answer: Answer; rule: string | undefined }) {
  const { matches, explained } = answer;
  const isMatch = matches.some((each) => each.rule === rule);
  return (
    <SpaceBetween size="m">
      {rule === undefined ? null : (
        <StatusIndicator type={isMatch ? 'warning' : 'success'}>
          {isMatch ? `${rule} matches` : `${rule} does not match`}
        </StatusIndicator>
      )}
      {explained.map((each) => (
        <ExplainedParts key={each.title} explained={each} />
      ))}
      <Box variant="h3">{`Event rules that match (${matches.length})`}</Box>
      {matches.length === 0 ? <Box>None: the record is nothing that a rule speaks of.</Box> : null}
      <ul className="wt-plain-list">
        {matches.map((each) => (
          <li key={`${each.rule} ${each.why}`}>
            <SeverityText severity={each.severity} />{' '}
            <PageLink to="/rules" search={{ id: `event-rule/${each.rule}` }}>
              {each.title}
            </PageLink>
            {each.isAlerting ? '' : ' (a signal: alerts only together with others)'}
            <Box color="text-body-secondary">{each.why}</Box>
          </li>
        ))}
      </ul>
      <Box color="text-body-secondary">
        What the principal did before is taken from this store; a correlation needs more than one record.
      </Box>
    </SpaceBetween>
  );
}

function ExplainedParts({ explained }: { explained: Explained }) {
  const parts: Part[] = explained.selections.flatMap(({ name, parts: own }) =>
    own.map((part) => ({ ...part, selection: name })),
  );
  return (
    <Table<Part>
      variant="embedded"
      wrapLines
      items={parts}
      ariaLabels={{ tableLabel: `Why: ${explained.title}` }}
      header={
        <Box variant="h3">
          {`${explained.title}: ${explained.condition} is ${explained.isMatch ? 'true' : 'false'}`}
        </Box>
      }
      columnDefinitions={PART_COLUMNS}
    />
  );
}

const PART_COLUMNS = [
  {
    id: 'field',
    header: 'Field',
    minWidth: 170,
    cell: ({ field, selection }: Part) => (
      <>
        <span className="wt-mono">{field}</span>
        <Box variant="small">{selection}</Box>
      </>
    ),
    isRowHeader: true,
  },
  {
    id: 'wanted',
    header: 'Wanted',
    minWidth: 180,
    cell: ({ wanted }: Part) => <span className="wt-mono">{wanted}</span>,
  },
  {
    id: 'seen',
    header: 'In the record',
    minWidth: 180,
    cell: ({ seen }: Part) => <span className="wt-mono">{seen === '' ? '–' : seen}</span>,
  },
  {
    id: 'isMatch',
    header: 'Holds',
    minWidth: 90,
    cell: ({ isMatch }: Part) => (
      <StatusIndicator type={isMatch ? 'success' : 'not-started'}>{isMatch ? 'yes' : 'no'}</StatusIndicator>
    ),
  },
];
