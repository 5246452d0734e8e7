import './posture.css';
import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { failingText } from '../../parts/failing-text.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { SeverityText } from '../../parts/severity-text.tsx';
import { useTimeText } from '../../state/use-time-text.ts';
import { FindingActions } from './finding-actions.tsx';
import { FindingRemedies } from './finding-remedies.tsx';

type Found = ResponseOf<'GET /posture/findings/:id'>;

/** What was found, what proves it, why it matters and how it is mended. */
export function FindingDetail({ found }: { found: Found }) {
  const { finding, others } = found;
  return (
    <SpaceBetween size="l">
      <FindingActions found={found} />
      <Facts found={found} />
      <Evidence evidence={finding.evidence} />
      {finding.flow === undefined ? null : <Flow steps={finding.flow} />}
      <div>
        <Box variant="h3">Why it matters</Box>
        <Box>{finding.why}</Box>
      </div>
      <FindingRemedies finding={finding} />
      <div>
        <Box variant="h3">{`Other findings of ${finding.subject.name} (${others.length})`}</Box>
        {others.length === 0 ? 'None' : null}
        <ul className="wt-plain-list">
          {others.map(({ id, code, title, severity }) => (
            <li key={id}>
              <SeverityText severity={severity} />{' '}
              <PageLink to="/posture" search={{ tab: 'findings', id }}>{`${code} ${title}`}</PageLink>
            </li>
          ))}
        </ul>
      </div>
    </SpaceBetween>
  );
}

function Facts({ found: { finding, row, scannedAt } }: { found: Found }) {
  const { timeText } = useTimeText();
  const { suppressed, subject } = finding;
  const { arn, logicalId, address } = subject;
  const names = [logicalId, address].filter((each) => each !== undefined).join(', ');
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: 'Severity', value: <SeverityText severity={finding.severity} /> },
        { label: 'Resource', value: `${subject.kind} ${subject.name}${names === '' ? '' : ` (${names})`}` },
        { label: 'Scanned in', value: row.target },
        { label: 'First seen', value: timeText(row.firstSeen) },
        { label: 'Failing for', value: failingText(row.failingDays) },
        { label: 'Last scan', value: timeText(Date.parse(scannedAt) / 1000) },
        { label: 'Risks', value: row.risks === '' ? '–' : row.risks },
        { label: 'Functions', value: <Functions names={finding.functions} row={row} /> },
        ...(arn === undefined ? [] : [{ label: 'ARN', value: <span className="wt-mono">{arn}</span> }]),
        ...(suppressed === null
          ? []
          : [
              {
                label: 'Suppressed',
                value: `${suppressed.reason} (${suppressed.by}${suppressed.owner === undefined ? '' : `, ${suppressed.owner}`})`,
              },
              { label: 'Until', value: row.expires === 0 ? 'It has no end' : timeText(row.expires) },
            ]),
      ]}
    />
  );
}

/** Functions of an account lead to their pages; those of a template are found by name. */
function Functions({ names, row }: { names: readonly string[]; row: Found['row'] }) {
  if (names.length === 0) return <>–</>;
  return (
    <ul className="wt-plain-list">
      {names.slice(0, 10).map((name) => (
        <li key={name}>
          {row.account === '' || row.region === '' ? (
            <PageLink to="/functions" search={{ f: [`name=${name}`] }}>
              {name}
            </PageLink>
          ) : (
            <PageLink to={`/functions/${row.account}/${row.region}/${encodeURIComponent(name)}`}>
              {name}
            </PageLink>
          )}
        </li>
      ))}
      {names.length > 10 ? <li>{`and ${names.length - 10} more`}</li> : null}
    </ul>
  );
}

function placeText(at: { file: string; line?: number; column?: number } | undefined): string {
  if (at === undefined) return '';
  return [at.file, at.line, at.column].filter((part) => part !== undefined).join(':');
}

function Evidence({ evidence }: Pick<Found['finding'], 'evidence'>) {
  return (
    <div>
      <Box variant="h3">Evidence</Box>
      <ol className="wt-steps">
        {evidence.map(({ what, value, at }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pieces of evidence may say the same
          <li key={index}>
            {value === undefined ? what : `${what}: `}
            {value === undefined ? null : <span className="wt-mono">{String(value)}</span>}
            {at === undefined ? null : <div className="wt-note wt-mono">{placeText(at)}</div>}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Flow({ steps }: { steps: NonNullable<Found['finding']['flow']> }) {
  return (
    <div>
      <Box variant="h3">Way of the value through the code</Box>
      <ol className="wt-flow">
        {steps.map(({ what, at }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a value may pass one place twice
          <li key={index}>
            {what}
            <div className="wt-note wt-mono">{placeText(at)}</div>
          </li>
        ))}
      </ol>
    </div>
  );
}
