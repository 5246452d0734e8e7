import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { MissingWarning } from '../../parts/missing-warning.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';

type Finding = ResponseOf<'GET /posture/findings'>['rows'][number];
type Risk = ResponseOf<'GET /posture'>['byRisk'][number];

const LEVELS = ['critical', 'high', 'medium', 'low', 'informational'] as const;

/** Findings of the scans that this store keeps, by risk and one by one. */
export function PosturePage() {
  const posture = useApi('GET /posture', {});
  const findings = useApi('GET /posture/findings', { query: { limit: 100 } });
  const error = posture.error ?? findings.error;
  const isEmpty = posture.data?.scans.length === 0;
  return (
    <Page
      title="Security Posture"
      description="Who can change, invoke and be reached from each function, by the fourteen risks of serverless applications."
    >
      {error === null ? null : <ProblemAlert error={error} />}
      <MissingWarning missing={posture.data?.incomplete ?? []} />
      {isEmpty ? <NoScan /> : null}
      {isEmpty ? null : <RiskTable risks={posture.data?.byRisk ?? []} isLoading={posture.isLoading} />}
      {isEmpty ? null : (
        <Table
          items={findings.data?.rows ?? []}
          loading={findings.isLoading}
          loadingText="Loading"
          trackBy="fingerprint"
          wrapLines
          ariaLabels={{ tableLabel: 'Findings' }}
          header={<Header counter={`(${findings.data?.total ?? 0})`}>Findings</Header>}
          empty="No findings"
          columnDefinitions={COLUMNS}
        />
      )}
    </Page>
  );
}

function NoScan() {
  return (
    <SpaceBetween size="xs">
      <Box variant="h2">No scan is kept in this store</Box>
      <Box>Scans answer in the terminal, as a page of HTML, or for a code host:</Box>
      <Box variant="code">watertight scan . -f table -f html=posture.html</Box>
      <Box variant="code">watertight audit -f html=account.html</Box>
    </SpaceBetween>
  );
}

function RiskTable({ risks, isLoading }: { readonly risks: readonly Risk[]; readonly isLoading: boolean }) {
  return (
    <Table
      items={risks}
      loading={isLoading}
      loadingText="Loading"
      trackBy="risk"
      ariaLabels={{ tableLabel: 'Findings by risk and severity' }}
      header={<Header>By risk</Header>}
      empty="No findings"
      columnDefinitions={[
        { id: 'risk', header: 'Risk', cell: ({ risk }: Risk) => risk, isRowHeader: true },
        ...LEVELS.map((level) => ({
          id: level,
          header: level,
          cell: ({ counts }: Risk) => (counts[level] ?? 0).toLocaleString('en-US'),
        })),
      ]}
    />
  );
}

const COLUMNS = [
  { id: 'severity', header: 'Severity', cell: ({ severity }: Finding) => severity },
  { id: 'code', header: 'Code', cell: ({ code }: Finding) => code },
  { id: 'title', header: 'Title', cell: ({ title }: Finding) => title, isRowHeader: true },
  { id: 'subject', header: 'Subject', cell: ({ subject }: Finding) => subject },
  { id: 'place', header: 'Place', cell: ({ place }: Finding) => place },
  { id: 'risks', header: 'Risks', cell: ({ risks }: Finding) => risks },
];
