import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { CopyCommand } from '../../parts/copy-command.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { SeverityText } from '../../parts/severity-text.tsx';
import { useApi } from '../../state/use-api.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import type { FunctionPlace } from './function-place.ts';

type Posture = ResponseOf<'GET /functions/:account/:region/:name/posture'>;
type Access = NonNullable<Posture['access']>['modify'];

/** Parties and findings that a card shows at first. */
const SHOWN = 5;

const CARDS = [
  ['modify', 'Who can modify it', 'who-can modify', 'Nobody that the scan knows'],
  ['invoke', 'Who can invoke it', 'who-can invoke', 'Nobody that the scan knows'],
  ['reach', 'What it can reach', 'reach', 'Nothing that the scan knows'],
] as const;

/** The three questions, each with the answer of the newest scan, its findings, and the command that proves it. */
export function AccessCards({ of }: { of: FunctionPlace }) {
  const { data } = useApi('GET /functions/:account/:region/:name/posture', { params: of });
  const { timeText } = useTimeText();
  const note =
    data === undefined || data.scannedAt === ''
      ? null
      : `From the scan of ${data.target}, ${timeText(Date.parse(data.scannedAt) / 1000)}`;
  return (
    <Grid gridDefinition={CARDS.map(() => ({ colspan: { default: 12, m: 4 } }))}>
      {CARDS.map(([question, title, command, nobody]) => (
        <Container
          key={question}
          fitHeight
          header={
            <Header variant="h2" description={note ?? undefined}>
              {title}
            </Header>
          }
        >
          <SpaceBetween size="s">
            <AccessList access={data?.access?.[question]} nobody={nobody} />
            <FindingList
              name={of.name}
              findings={(data?.findings ?? []).filter((each) => each.question === question)}
            />
            <Box color="text-body-secondary">The path of policies that proves it:</Box>
            <CopyCommand command={`watertight ${command} ${of.name}`} />
          </SpaceBetween>
        </Container>
      ))}
    </Grid>
  );
}

function AccessList({ access, nobody }: { access: Access | undefined; nobody: string }) {
  if (access === undefined) {
    return (
      <Box color="text-body-secondary">
        No scan that is kept saw this function: <span className="wt-mono">watertight audit --keep</span>
      </Box>
    );
  }
  if (access.length === 0) return <Box>{nobody}</Box>;
  const rest = access.slice(SHOWN);
  return (
    <>
      <Parties access={access.slice(0, SHOWN)} />
      {rest.length === 0 ? null : (
        <ExpandableSection headerText={`${rest.length} more`}>
          <Parties access={rest} />
        </ExpandableSection>
      )}
    </>
  );
}

function Parties({ access }: { access: Access }) {
  return (
    <ul className="wt-plain-list">
      {access.map(({ party, actions, decision, proof }) => (
        <li key={`${decision} ${party}`}>
          <Box variant="strong">{party}</Box>
          {decision === 'conditional' ? ' under conditions' : ''}
          <div className="wt-note wt-mono">{actions.join(', ')}</div>
          {proof.map((line) => (
            <div key={line} className="wt-note">
              {line}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

function FindingList({ name, findings }: Pick<Posture, 'findings'> & { readonly name: string }) {
  if (findings.length === 0) return null;
  return (
    <ul className="wt-plain-list">
      {findings.slice(0, SHOWN).map(({ id, code, title, severity }) => (
        <li key={id}>
          <SeverityText severity={severity} />{' '}
          <PageLink to="/posture" search={{ tab: 'findings', id }}>{`${code} ${title}`}</PageLink>
        </li>
      ))}
      {findings.length > SHOWN ? (
        <li>
          <PageLink
            to="/posture"
            search={{ tab: 'findings', f: ['isSuppressed=false', `functions:${name}`] }}
          >{`${findings.length - SHOWN} more, and all others of ${name}`}</PageLink>
        </li>
      ) : null}
    </ul>
  );
}
