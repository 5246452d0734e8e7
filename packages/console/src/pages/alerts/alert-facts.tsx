import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { EntitySource } from '../../parts/observations/entity-source.tsx';
import { secondsOf } from '../../parts/observations/observation-columns.tsx';
import { SeverityText } from '../../parts/severity-text.tsx';
import { useTimeText } from '../../state/use-time-text.ts';
import type { AlertRecord } from './alert-record.ts';
import { AssigneeAndTags } from './assignee-and-tags.tsx';
import { StatusText } from './status-text.tsx';

/** The time that a change begins with. */
const ISO = /^\d{4}-\d\d-\d\dT[\d:.]{5,15}Z/;

/** What is known of the alert, who works on it, and what to do next. */
export function AlertFacts({ record }: { record: AlertRecord }) {
  const { alert } = record;
  const { timeText } = useTimeText();
  const inZone = (iso: string) => timeText(secondsOf(iso));
  return (
    <ColumnLayout columns={2}>
      <Container header={<Header variant="h2">Facts</Header>} fitHeight>
        <Facts record={record} />
      </Container>
      <Container header={<Header variant="h2">Next steps</Header>} fitHeight>
        <SpaceBetween size="s">
          <TextList texts={alert.nextSteps} none="Read the supporting observations below." />
          {alert.nearbyChanges.length === 0 ? null : (
            <div>
              <Header variant="h3">Changed nearby</Header>
              <TextList texts={alert.nearbyChanges.map((text) => text.replace(ISO, inZone))} none="" />
            </div>
          )}
          <AssigneeAndTags id={alert.id} triage={record.triage} />
        </SpaceBetween>
      </Container>
    </ColumnLayout>
  );
}

function Facts({ record: { alert, triage } }: { record: AlertRecord }) {
  const { timeText } = useTimeText();
  const place = [alert.entity.account, alert.entity.region].filter((text) => text !== '').join(' ');
  const items = [
    { label: 'Severity', value: <SeverityText severity={alert.severity} /> },
    {
      label: 'Status',
      value: <StatusText status={alert.status} isSuppressed={alert.suppression !== undefined} />,
    },
    { label: 'Entity', value: <EntitySource entity={alert.entity} /> },
    { label: 'Account and region', value: place === '' ? '–' : place },
    { label: 'First seen', value: timeText(secondsOf(alert.firstSeen)) },
    { label: 'Last seen', value: timeText(secondsOf(alert.lastSeen)) },
    { label: 'Rule', value: alert.rule },
    { label: 'ATT&CK', value: <Techniques ids={alert.techniques} /> },
    ...(alert.snoozedUntil === undefined
      ? []
      : [{ label: 'Snoozed until', value: timeText(secondsOf(alert.snoozedUntil)) }]),
    ...(alert.closedReason === undefined
      ? []
      : [
          {
            label: 'Closed because',
            value: triage.feedback === '' ? alert.closedReason : `${alert.closedReason} (${triage.feedback})`,
          },
        ]),
    ...(alert.suppression === undefined
      ? []
      : [{ label: 'Suppressed by', value: `${alert.suppression.owner}: ${alert.suppression.reason}` }]),
    ...(alert.estimatedCostUsd === undefined
      ? []
      : [{ label: 'Estimated cost', value: `$${alert.estimatedCostUsd.toFixed(2)}` }]),
  ];
  return <KeyValuePairs columns={2} items={items} />;
}

/** Technique ids, linked to their pages at MITRE; what is no id is text. */
function Techniques({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return <>–</>;
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {ids.map((id) =>
        /^T\d{4}(\.\d{3})?$/.test(id) ? (
          <Link key={id} external href={`https://attack.mitre.org/techniques/${id.replace('.', '/')}/`}>
            {id}
          </Link>
        ) : (
          <span key={id}>{id}</span>
        ),
      )}
    </SpaceBetween>
  );
}

function TextList({ texts, none }: { texts: readonly string[]; none: string }) {
  if (texts.length === 0) return <>{none}</>;
  return (
    <ol className="wt-steps">
      {[...new Set(texts)].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ol>
  );
}
