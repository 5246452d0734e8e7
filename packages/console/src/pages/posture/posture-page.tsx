import './posture.css';
import Box from '@cloudscape-design/components/box';
import { useCallback } from 'react';
import { EntityTabs } from '../../parts/entities/entity-tabs.tsx';
import { Page } from '../../parts/page.tsx';
import { PostureRow } from '../../parts/posture-row.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { MissingWarning } from '../../parts/tables/missing-warning.tsx';
import { useApi } from '../../state/use-api.ts';
import { useUrl } from '../../state/use-url.ts';
import { FindingPanel } from './finding-panel.tsx';
import { FindingTable } from './finding-table.tsx';
import { NoScan } from './no-scan.tsx';
import { PostureFunctions } from './posture-functions.tsx';
import { PostureRules } from './posture-rules.tsx';
import { PostureSummary } from './posture-summary.tsx';
import { PostureTargets } from './posture-targets.tsx';
import { PostureTrend } from './posture-trend.tsx';

/** Tabs whose tables show the panel themselves, with the rows before and after. */
const WITH_PANEL = ['findings', 'suppressed'];

/** Security Posture: what the newest scans found, by risk, rule, function and account, and over time. */
export function PosturePage() {
  const posture = useApi('GET /posture', {});
  const { text, change } = useUrl();
  const select = useCallback((id: string | undefined) => change({ id }), [change]);
  const { data } = posture;
  const isEmpty = data?.scans.length === 0;
  const id = text('id');
  // Beside a list the matrix would only keep people from what they asked for.
  const isOverview = ['', 'rules'].includes(text('tab'));
  return (
    <Page
      title="Security Posture"
      description="Who can change, invoke and be reached from each function, by the fourteen risks of serverless applications."
    >
      {posture.error === null ? null : <ProblemAlert error={posture.error} />}
      <MissingWarning missing={data?.incomplete ?? []} />
      {isEmpty ? <NoScan /> : null}
      {data === undefined && posture.error === null ? <Box>Loading</Box> : null}
      {data === undefined || isEmpty ? null : (
        <>
          {isOverview ? <PostureSummary posture={data} /> : <PostureRow />}
          <EntityTabs
            label="Findings"
            tabs={[
              { id: 'rules', label: 'By rule', content: <PostureRules /> },
              { id: 'functions', label: 'By function', content: <PostureFunctions /> },
              { id: 'accounts', label: 'By account', content: <PostureTargets scans={data.scans} /> },
              { id: 'findings', label: 'All findings', content: <FindingTable isSuppressed={false} /> },
              { id: 'suppressed', label: 'Suppressed', content: <FindingTable isSuppressed /> },
              { id: 'trend', label: 'Trend', content: <PostureTrend /> },
            ]}
          />
          {id === '' || WITH_PANEL.includes(text('tab')) ? null : (
            <FindingPanel id={id} ids={NONE} onSelect={select} />
          )}
        </>
      )}
    </Page>
  );
}

const NONE: readonly string[] = [];
