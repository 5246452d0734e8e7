import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useApi } from '../../state/use-api.ts';
import { useNarrowList } from '../../state/use-narrow-list.ts';
import { ShareBar } from '../charts/share-bar.tsx';
import { bytesText } from '../number-text.ts';
import { PageLink } from '../page-link.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { EntityText } from './entity-menu.tsx';

type Talker = ResponseOf<'GET /flows/talkers'>['talkers'][number];

/** Pairs with most bytes among the flow records that the filter of the page leaves. */
export function TopTalkers({ always }: { always: readonly string[] }) {
  const { sort: _sort, order: _order, cursor: _cursor, ...query } = useNarrowList(10, always);
  const found = useApi('GET /flows/talkers', { query });
  if (found.error !== null) return <ProblemAlert error={found.error} />;
  const { data } = found;
  const count = (value: number) => value.toLocaleString('en-US');
  return (
    <Table
      header={
        <Header
          description={
            data === undefined
              ? ''
              : `${bytesText(data.totalBytes)} between ${count(data.pairs)} pairs in the flow records that are kept and match`
          }
        >
          Top talkers
        </Header>
      }
      items={data?.talkers ?? []}
      loading={found.isPending}
      loadingText="Loading"
      wrapLines
      ariaLabels={{ tableLabel: 'Top talkers' }}
      empty={<Box>No traffic to add up</Box>}
      columnDefinitions={[
        {
          id: 'source',
          header: 'Source',
          minWidth: 160,
          cell: ({ source, ip }: Talker) => (
            <>
              {source === '' ? null : <Box>{source}</Box>}
              <EntityText kind="address" name={ip} />
            </>
          ),
        },
        {
          id: 'peer',
          header: 'Connected IP',
          minWidth: 150,
          cell: ({ connectedIp }: Talker) => <EntityText kind="address" name={connectedIp} />,
        },
        {
          id: 'scope',
          header: 'Scope',
          cell: ({ isInternal }: Talker) => (isInternal ? 'Internal' : 'External'),
        },
        {
          id: 'bytes',
          header: 'Bytes',
          minWidth: 90,
          cell: ({ bytes }: Talker) => <span className="wt-one-line">{bytesText(bytes)}</span>,
        },
        {
          id: 'share',
          header: 'Share',
          minWidth: 150,
          cell: ({ share }: Talker) => <ShareBar share={share} />,
        },
        {
          id: 'sessions',
          header: 'Sessions',
          cell: ({ sessions, ip, connectedIp }: Talker) => (
            <PageLink
              to="/flows"
              search={{ f: [`ip=${ip}`, `connectedIp=${connectedIp}`] }}
              label={`${count(sessions)} sessions of ${ip} with ${connectedIp}`}
            >
              {count(sessions)}
            </PageLink>
          ),
        },
      ]}
    />
  );
}
