import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useState } from 'react';
import { LaneChart } from '../../parts/charts/lane-chart.tsx';
import { ShareBar } from '../../parts/charts/share-bar.tsx';
import { TimeChart } from '../../parts/charts/time-chart.tsx';
import { CopyCommand } from '../../parts/copy-command.tsx';
import { EntityText } from '../../parts/entities/entity-menu.tsx';
import { FlowTable } from '../../parts/entities/flow-table.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { bytesText } from '../../parts/number-text.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useScope } from '../../state/use-scope.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import type { FunctionPlace } from './function-place.ts';

type Traffic = ResponseOf<'GET /functions/:account/:region/:name/traffic'>;
type Peer = Traffic['peers'][number];

/** Rows of the table of top talkers. */
const TALKERS = 10;
/** Peers that are shown at first. */
const STEP = 20;

/** Bytes, peers and interfaces of a function, tracked by its name. */
export function FunctionTraffic({ of }: { of: FunctionPlace }) {
  const { account: _account, region: _region, ...query } = useScope();
  const found = useApi('GET /functions/:account/:region/:name/traffic', { params: of, query });
  if (found.error !== null) return <ProblemAlert error={found.error} />;
  const { data } = found;
  if (data === undefined) return <Box>Loading</Box>;
  if (data.interfaces.length === 0) {
    return <NoInterfaces />;
  }
  return (
    <SpaceBetween size="l">
      {data.sharedWith.length === 0 ? null : (
        <Alert type="info" header="Interfaces are shared">
          {`These interfaces also serve ${data.sharedWith.join(', ')}. All of their traffic is shown; the detections tell it apart where invocations allow.`}
        </Alert>
      )}
      <Container header={<Header variant="h2">Bytes to and from it</Header>}>
        {data.timeline.points.every(({ counts }) => counts.every((count) => count === 0)) ? (
          <Box color="text-body-secondary">No traffic in this time</Box>
        ) : (
          <TimeChart timeline={data.timeline} label="Bytes to and from it" />
        )}
      </Container>
      <Container
        header={
          <Header
            variant="h2"
            description="The function is followed by its name, whatever interface and address it has"
          >
            Network interfaces
          </Header>
        }
      >
        <LaneChart
          label="Network interfaces over time"
          lanes={data.interfaces.map((each) => ({
            name: each.interfaceId,
            detail: each.addresses,
            from: each.firstSeen,
            to: each.lastSeen,
          }))}
        />
      </Container>
      <TalkerTable peers={data.peers} timeline={data.timeline} />
      <PeerTable peers={data.peers} />
      <FlowTable always={[`function:${of.name}`, `account=${of.account}`]} />
    </SpaceBetween>
  );
}

function NoInterfaces() {
  return (
    <Box textAlign="center" padding="l">
      <SpaceBetween size="s" alignItems="center">
        <Box variant="strong">No network interface is known for this function</Box>
        <Box>It is not attached to a VPC, or the inventory of interfaces is not connected</Box>
        <CopyCommand command="watertight ingest network-interfaces ./network-interfaces" />
      </SpaceBetween>
    </Box>
  );
}

/** Peers by bytes, each address with all of its ports. */
function TalkerTable({ peers, timeline }: Pick<Traffic, 'peers' | 'timeline'>) {
  const whole = timeline.points.reduce((sum, { counts }) => sum + counts.reduce((a, b) => a + b, 0), 0);
  const talkers = [...Map.groupBy(peers, ({ address }) => address)].map(([address, own]) => ({
    address,
    role: own.find(({ role }) => role !== '')?.role ?? '',
    isInternal: own.some(({ isInternal }) => isInternal),
    bytes: own.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0),
    isNew: own.every(({ isNew }) => isNew),
  }));
  talkers.sort((a, b) => b.bytes - a.bytes || (a.address < b.address ? -1 : 1));
  return (
    <Table
      header={
        <Header description={`Shares of ${bytesText(whole)} to and from it in this time`}>Top talkers</Header>
      }
      items={talkers.slice(0, TALKERS)}
      wrapLines
      ariaLabels={{ tableLabel: 'Top talkers' }}
      empty="No traffic in this time"
      columnDefinitions={[
        {
          id: 'address',
          header: 'Connected IP',
          minWidth: 160,
          cell: ({ address }) => <EntityText kind="address" name={address} />,
        },
        { id: 'role', header: 'Role', cell: ({ role }) => (role === '' ? '–' : role) },
        { id: 'scope', header: 'Scope', cell: ({ isInternal }) => (isInternal ? 'Internal' : 'External') },
        {
          id: 'bytes',
          header: 'Bytes',
          minWidth: 90,
          cell: ({ bytes }) => <span className="wt-one-line">{bytesText(bytes)}</span>,
        },
        {
          id: 'share',
          header: 'Share',
          minWidth: 150,
          cell: ({ bytes }) => <ShareBar share={whole === 0 ? 0 : bytes / whole} />,
        },
        {
          id: 'new',
          header: 'New',
          minWidth: 90,
          cell: ({ isNew }) => (isNew ? <StatusIndicator type="warning">New</StatusIndicator> : 'No'),
        },
      ]}
    />
  );
}

function PeerTable({ peers }: { peers: readonly Peer[] }) {
  const { timeText } = useTimeText();
  const [most, setMost] = useState<number>(STEP);
  const count = (value: number) => value.toLocaleString('en-US');
  return (
    <Table
      header={<Header counter={`(${peers.length})`}>Peers</Header>}
      items={peers.slice(0, most)}
      footer={<MoreButton shown={most} total={peers.length} onMore={() => setMost(peers.length)} />}
      wrapLines
      ariaLabels={{ tableLabel: 'Peers' }}
      empty="No traffic in this time"
      columnDefinitions={[
        {
          id: 'address',
          header: 'Connected IP',
          minWidth: 160,
          cell: ({ address }) => <EntityText kind="address" name={address} />,
        },
        { id: 'port', header: 'Port', cell: ({ port }) => (port > 0 ? String(port) : '–') },
        { id: 'role', header: 'Role', cell: ({ role }) => (role === '' ? '–' : role) },
        { id: 'scope', header: 'Scope', cell: ({ isInternal }) => (isInternal ? 'Internal' : 'External') },
        { id: 'in', header: 'Bytes to it', cell: ({ bytesIn }) => count(bytesIn) },
        { id: 'out', header: 'Bytes from it', cell: ({ bytesOut }) => count(bytesOut) },
        { id: 'connections', header: 'Connections', cell: ({ connections }) => count(connections) },
        { id: 'first', header: 'First seen', minWidth: 150, cell: ({ firstSeen }) => timeText(firstSeen) },
        {
          id: 'new',
          header: 'New',
          minWidth: 90,
          cell: ({ isNew }) => (isNew ? <StatusIndicator type="warning">New</StatusIndicator> : 'No'),
        },
      ]}
    />
  );
}
