import Badge from '@cloudscape-design/components/badge';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Table from '@cloudscape-design/components/table';
import { useFollow } from '../../parts/page-link.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useScope } from '../../state/use-scope.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import type { FunctionPlace } from './function-page.tsx';

/** One timeline of deploy, change, call, hit and flow, newest first. */
export function FunctionHistory({ of }: { of: FunctionPlace }) {
  const { account: _account, region: _region, ...query } = useScope();
  const found = useApi('GET /functions/:account/:region/:name/history', { params: of, query });
  const { timeText } = useTimeText();
  const follow = useFollow();
  if (found.error !== null) return <ProblemAlert error={found.error} />;
  const items = found.data?.items ?? [];
  return (
    <Table
      header={
        <Header
          counter={`(${items.length})`}
          description={
            found.data?.isCut === true
              ? 'The newest are shown; narrow the time range for older ones'
              : 'Deploys, changes, calls, hits, first flows, observations and alerts'
          }
        >
          History
        </Header>
      }
      loading={found.isPending}
      loadingText="Loading"
      wrapLines
      items={items}
      ariaLabels={{ tableLabel: 'History' }}
      empty="Nothing happened in this time"
      columnDefinitions={[
        { id: 'time', header: 'Time', minWidth: 130, cell: ({ time }) => timeText(time) },
        { id: 'kind', header: 'Kind', cell: ({ kind }) => <Badge>{kind}</Badge> },
        {
          id: 'title',
          header: 'What',
          cell: ({ title, href }) =>
            href === '' ? (
              title
            ) : (
              <Link
                href={href}
                onFollow={(event) => {
                  event.preventDefault();
                  follow(href);
                }}
              >
                {title}
              </Link>
            ),
        },
        { id: 'detail', header: 'Detail', cell: ({ detail }) => detail },
      ]}
    />
  );
}
