import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { EntityText } from '../../parts/entities/entity-menu.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { SeverityText } from '../../parts/severity-text.tsx';
import { useTimeText } from '../../state/use-time-text.ts';
import { AccessCards } from './access-cards.tsx';
import type { FunctionPlace } from './function-place.ts';

type Found = ResponseOf<'GET /functions/:account/:region/:name'>;

/** The three questions, the facts, and what needs attention. */
export function FunctionOverview({ of, found }: { of: FunctionPlace; found: Found }) {
  return (
    <SpaceBetween size="l">
      <AccessCards of={of} />
      <Facts found={found} />
      <Attention found={found} />
    </SpaceBetween>
  );
}

function Facts({ found }: { found: Found }) {
  const { timeText } = useTimeText();
  const { function: own } = found;
  const orDash = (text: string) => (text === '' ? '–' : text);
  return (
    <Container header={<Header variant="h2">Configuration</Header>}>
      <KeyValuePairs
        columns={4}
        items={[
          { label: 'Role', value: <EntityText kind="identity" name={own.role} /> },
          { label: 'Runtime', value: orDash(own.runtime) },
          { label: 'Version', value: orDash(own.version) },
          { label: 'VPC', value: orDash(own.vpcId) },
          { label: 'Memory', value: `${own.memoryMb} MB` },
          { label: 'Timeout', value: `${own.timeoutSeconds} s` },
          { label: 'Last deployed', value: timeText(own.lastDeployed) },
          { label: 'Last seen in inventory', value: timeText(own.seenAt) },
          { label: 'Triggers seen', value: orDash(own.triggers) },
          { label: 'Guard mode', value: own.guardMode === '' ? 'Not seen' : own.guardMode },
          { label: 'Services its role called', value: String(own.reach) },
          { label: 'Executions', value: own.executions.toLocaleString('en-US') },
        ]}
      />
    </Container>
  );
}

function Attention({ found: { alerts, observations } }: { found: Found }) {
  const { timeText } = useTimeText();
  return (
    <Grid gridDefinition={[{ colspan: { default: 12, m: 6 } }, { colspan: { default: 12, m: 6 } }]}>
      <Container fitHeight header={<Header variant="h2">{`Alerts (${alerts.length})`}</Header>}>
        {alerts.length === 0 ? <Box>No alerts for this function</Box> : null}
        <ul className="wt-plain-list">
          {alerts.map(({ id, title, severity, status }) => (
            <li key={id}>
              <SeverityText severity={severity} /> <PageLink to={`/alerts/${id}`}>{title}</PageLink>{' '}
              <Box variant="span" color="text-body-secondary">
                {status}
              </Box>
            </li>
          ))}
        </ul>
      </Container>
      <Container fitHeight header={<Header variant="h2">{`Observations (${observations.length})`}</Header>}>
        {observations.length === 0 ? <Box>No observations for this function</Box> : null}
        <ul className="wt-plain-list">
          {observations.slice(0, 10).map(({ id, title, why, time }) => (
            <li key={id}>
              <PageLink to="/observations" search={{ id }}>
                {title}
              </PageLink>{' '}
              {timeText(Date.parse(time) / 1000)}
              <Box color="text-body-secondary">{why}</Box>
            </li>
          ))}
        </ul>
      </Container>
    </Grid>
  );
}
