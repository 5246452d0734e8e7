import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useApi } from '../../state/use-api.ts';
import { useScope } from '../../state/use-scope.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { PageLink } from '../page-link.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { SeverityText } from '../severity-text.tsx';

/** Alerts or observations that name an entity, newest first; the count leads to their list. */
export function EntityAlerts({ name, only }: { name: string; only: 'alerts' | 'observations' }) {
  return only === 'alerts' ? <NamingAlerts name={name} /> : <NamingObservations name={name} />;
}

/** Rows shown; the list has all. */
const MOST = 25;

function NamingAlerts({ name }: { name: string }) {
  const { timeText } = useTimeText();
  const found = useApi('GET /alerts', { query: { ...useScope(), f: [`*:${name}`], limit: MOST } });
  if (found.error !== null) return <ProblemAlert error={found.error} />;
  return (
    <Container header={<Header variant="h2">{`Alerts ${totalOf(found.data?.total)}`}</Header>}>
      {found.data?.total === 0 ? <Box>No alerts name it in this time</Box> : null}
      <ul className="wt-plain-list">
        {(found.data?.rows ?? []).map(({ id, title, severity, status, lastSeen }) => (
          <li key={id}>
            <SeverityText severity={severity} /> <PageLink to={`/alerts/${id}`}>{title}</PageLink>{' '}
            <Box variant="span" color="text-body-secondary">
              {`${status}, ${timeText(lastSeen)}`}
            </Box>
          </li>
        ))}
      </ul>
      <PageLink to="/alerts" search={{ f: [`*:${name}`] }}>
        All alerts
      </PageLink>
    </Container>
  );
}

function NamingObservations({ name }: { name: string }) {
  const { timeText } = useTimeText();
  const found = useApi('GET /observations', { query: { ...useScope(), f: [`*:${name}`], limit: MOST } });
  if (found.error !== null) return <ProblemAlert error={found.error} />;
  return (
    <Container header={<Header variant="h2">{`Observations ${totalOf(found.data?.total)}`}</Header>}>
      {found.data?.total === 0 ? <Box>No observations name it in this time</Box> : null}
      <ul className="wt-plain-list">
        {(found.data?.rows ?? []).map(({ id, title, why, window }) => (
          <li key={id}>
            <PageLink to="/observations" search={{ id }}>
              {title}
            </PageLink>{' '}
            {timeText(Date.parse(window.start) / 1000)}
            <Box color="text-body-secondary">{why}</Box>
          </li>
        ))}
      </ul>
      <PageLink to="/observations" search={{ f: [`*:${name}`] }}>
        All observations
      </PageLink>
    </Container>
  );
}

function totalOf(count: number | undefined): string {
  return count === undefined ? '' : `(${count.toLocaleString('en-US')})`;
}
