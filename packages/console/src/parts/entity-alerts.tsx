import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useApi } from '../state/use-api.ts';
import { useScope } from '../state/use-scope.ts';
import { useTimeText } from '../state/use-time-text.ts';
import { PageLink } from './page-link.tsx';
import { SeverityText } from './severity-text.tsx';

/** Alerts and observations that name an entity, newest first; the counts lead to their lists. */
export function EntityAlerts({ name }: { name: string }) {
  const scope = useScope();
  const { timeText } = useTimeText();
  const query = { ...scope, f: [`*:${name}`], limit: 10 };
  const alerts = useApi('GET /alerts', { query });
  const observations = useApi('GET /observations', { query });
  const total = (count: number | undefined) => (count === undefined ? '' : `(${count})`);
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">{`Alerts ${total(alerts.data?.total)}`}</Header>}>
        {alerts.data?.total === 0 ? 'No alerts name it in this time' : null}
        <ul className="wt-plain-list">
          {(alerts.data?.rows ?? []).map(({ id, title, severity }) => (
            <li key={id}>
              <SeverityText severity={severity} /> <PageLink to={`/alerts/${id}`}>{title}</PageLink>
            </li>
          ))}
        </ul>
        <PageLink to="/alerts" search={{ f: [`*:${name}`] }}>
          All alerts
        </PageLink>
      </Container>
      <Container header={<Header variant="h2">{`Observations ${total(observations.data?.total)}`}</Header>}>
        {observations.data?.total === 0 ? 'No observations name it in this time' : null}
        <ul className="wt-plain-list">
          {(observations.data?.rows ?? []).map(({ id, title, why, window }) => (
            <li key={id}>
              <PageLink to="/observations" search={{ id }}>
                {title}
              </PageLink>{' '}
              {timeText(Date.parse(window.start) / 1000)}: {why}
            </li>
          ))}
        </ul>
        <PageLink to="/observations" search={{ f: [`*:${name}`] }}>
          All observations
        </PageLink>
      </Container>
    </SpaceBetween>
  );
}
