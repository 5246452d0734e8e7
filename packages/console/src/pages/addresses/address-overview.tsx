import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { bytesText } from '../../parts/number-text.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { SeverityText } from '../../parts/severity-text.tsx';
import { useApi } from '../../state/use-api.ts';
import { useScope } from '../../state/use-scope.ts';
import { useTimeText } from '../../state/use-time-text.ts';

type Found = ResponseOf<'GET /addresses/:address'>;

/** Whose an address is, what it was called, and what others know of it. */
export function AddressOverview({ address }: { address: string }) {
  const { account: _account, region: _region, ...query } = useScope();
  const found = useApi('GET /addresses/:address', { params: { address }, query });
  if (found.error !== null) return <ProblemAlert error={found.error} />;
  const { data } = found;
  if (data === undefined) return <Box>Loading</Box>;
  return (
    <SpaceBetween size="l">
      <Facts found={data} />
      <Grid gridDefinition={[{ colspan: { default: 12, m: 6 } }, { colspan: { default: 12, m: 6 } }]}>
        <Functions found={data} />
        <Domains found={data} />
      </Grid>
      <Intel found={data} />
    </SpaceBetween>
  );
}

function Facts({ found }: { found: Found }) {
  const { timeText } = useTimeText();
  const orDash = (text: string) => (text === '' ? '–' : text);
  const owner = found.role === '' ? 'An interface of ours' : found.role;
  return (
    <Container header={<Header variant="h2">Device</Header>}>
      <KeyValuePairs
        columns={4}
        items={[
          { label: 'Scope', value: found.isInternal ? 'Internal' : 'External' },
          { label: 'Owner', value: found.interfaceId === '' ? orDash(found.awsService) : owner },
          { label: 'Interface', value: orDash(found.interfaceId) },
          { label: 'VPC', value: orDash(found.vpcId) },
          { label: 'First seen', value: timeText(found.firstSeen) },
          { label: 'Last seen', value: timeText(found.lastSeen) },
          { label: 'Bytes to it', value: bytesText(found.bytesIn) },
          { label: 'Bytes from it', value: bytesText(found.bytesOut) },
          { label: 'API calls from it', value: found.calls.toLocaleString('en-US') },
          { label: 'Attacks from it', value: found.attacks.toLocaleString('en-US') },
        ]}
      />
    </Container>
  );
}

function Functions({ found: { functions } }: { found: Found }) {
  return (
    <Container
      fitHeight
      header={<Header variant="h2">{`Functions that may use it (${functions.length})`}</Header>}
    >
      {functions.length === 0 ? <Box>No function is known to use it</Box> : null}
      <ul className="wt-plain-list">
        {functions.map(({ account, region, name }) => (
          <li key={name}>
            <PageLink
              to={`/functions/${account}/${region}/${encodeURIComponent(name)}`}
              search={{ tab: 'traffic' }}
            >
              {name}
            </PageLink>
          </li>
        ))}
      </ul>
    </Container>
  );
}

function Domains({ found: { domains } }: { found: Found }) {
  return (
    <Container
      fitHeight
      header={<Header variant="h2">{`Names it was asked for by (${domains.length})`}</Header>}
    >
      {domains.length === 0 ? <Box>The resolver logs have no answer with it in this time</Box> : null}
      <ul className="wt-plain-list">
        {domains.map((domain) => (
          <li key={domain} className="wt-mono">
            {domain}
          </li>
        ))}
      </ul>
    </Container>
  );
}

function Intel({ found: { intel } }: { found: Found }) {
  const { timeText } = useTimeText();
  return (
    <Container
      header={
        <Header variant="h2" description="Threat lists that were loaded, and GuardDuty's findings">
          {`Intel (${intel.length})`}
        </Header>
      }
    >
      {intel.length === 0 ? (
        <Box>No threat list that was loaded has it, and no finding of GuardDuty names it</Box>
      ) : null}
      <ul className="wt-plain-list">
        {intel.map(({ id, title, why, severity, time }) => (
          <li key={id}>
            <SeverityText severity={severity} />{' '}
            <PageLink to="/observations" search={{ id }}>
              {title}
            </PageLink>{' '}
            {timeText(Date.parse(time) / 1000)}
            <Box color="text-body-secondary">{why}</Box>
          </li>
        ))}
      </ul>
    </Container>
  );
}
