import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { EntityText } from '../../parts/entities/entity-menu.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useScope } from '../../state/use-scope.ts';
import { useTimeText } from '../../state/use-time-text.ts';

type Found = ResponseOf<'GET /identities/:arn'>;

/** When a principal was active, from where, what it called, and what runs as it. */
export function IdentityOverview({ arn }: { arn: string }) {
  const { account: _account, region: _region, ...query } = useScope();
  const found = useApi('GET /identities/:arn', { params: { arn }, query });
  if (found.error !== null) return <ProblemAlert error={found.error} />;
  const { data } = found;
  if (data === undefined) return <Box>Loading</Box>;
  return (
    <SpaceBetween size="l">
      <Facts found={data} />
      <Grid gridDefinition={[{ colspan: { default: 12, m: 6 } }, { colspan: { default: 12, m: 6 } }]}>
        <Functions found={data} />
        <Addresses found={data} />
      </Grid>
      <Calls arn={arn} found={data} />
    </SpaceBetween>
  );
}

function Facts({ found }: { found: Found }) {
  const { timeText } = useTimeText();
  const count = (value: number) => value.toLocaleString('en-US');
  return (
    <Container header={<Header variant="h2">Identity</Header>}>
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Account ID', value: found.account === '' ? '–' : found.account },
          { label: 'Type', value: found.type === '' ? 'No call of it is kept' : found.type },
          { label: 'Calls in this time', value: count(found.calls) },
          { label: 'Refused in this time', value: count(found.refused) },
          { label: 'First call kept', value: timeText(found.firstSeen) },
          { label: 'Last call', value: timeText(found.lastSeen) },
        ]}
      />
    </Container>
  );
}

function Functions({ found: { functions } }: { found: Found }) {
  return (
    <Container
      fitHeight
      header={<Header variant="h2">{`Functions with this role (${functions.length})`}</Header>}
    >
      {functions.length === 0 ? <Box>No function runs with it</Box> : null}
      <ul className="wt-plain-list">
        {functions.map(({ account, region, name }) => (
          <li key={`${account}/${region}/${name}`}>
            <PageLink to={`/functions/${account}/${region}/${encodeURIComponent(name)}`}>{name}</PageLink>{' '}
            {account} {region}
          </li>
        ))}
      </ul>
    </Container>
  );
}

function Addresses({ found: { sourceAddresses } }: { found: Found }) {
  return (
    <Container fitHeight header={<Header variant="h2">Calls came from</Header>}>
      {sourceAddresses.length === 0 ? <Box>No call in this time</Box> : null}
      <ul className="wt-plain-list">
        {sourceAddresses.map(({ address, calls }) => (
          <li key={address}>
            <EntityText kind="address" name={address} /> {calls.toLocaleString('en-US')}
          </li>
        ))}
      </ul>
    </Container>
  );
}

function Calls({ arn, found: { services } }: { arn: string; found: Found }) {
  const { timeText } = useTimeText();
  return (
    <Table
      header={
        <Header
          counter={`(${services.length})`}
          description="New marks a call that it had not made before, after a week of telemetry"
        >
          Kinds of calls
        </Header>
      }
      items={services}
      wrapLines
      ariaLabels={{ tableLabel: 'Kinds of calls' }}
      empty="It made no call in this time"
      columnDefinitions={[
        { id: 'service', header: 'Service', cell: ({ service }) => service.replace('.amazonaws.com', '') },
        {
          id: 'event',
          header: 'Event',
          minWidth: 160,
          cell: ({ event, service }) => (
            <PageLink
              to="/trail"
              search={{ f: [`principal=${arn}`, `service=${service}`, `event=${event}`] }}
            >
              {event}
            </PageLink>
          ),
        },
        {
          id: 'new',
          header: 'New',
          cell: ({ isNew }) => (isNew ? <StatusIndicator type="warning">New</StatusIndicator> : 'No'),
        },
        { id: 'calls', header: 'Calls', cell: ({ calls }) => calls.toLocaleString('en-US') },
        {
          id: 'refused',
          header: 'Refused',
          cell: ({ refused }) =>
            refused === 0 ? (
              '0'
            ) : (
              <StatusIndicator type="error">{refused.toLocaleString('en-US')}</StatusIndicator>
            ),
        },
        { id: 'first', header: 'First seen', minWidth: 150, cell: ({ firstSeen }) => timeText(firstSeen) },
        { id: 'last', header: 'Last seen', minWidth: 150, cell: ({ lastSeen }) => timeText(lastSeen) },
      ]}
    />
  );
}
