import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';

type Status = ResponseOf<'GET /status'>;

interface Step {
  readonly title: string;
  readonly why: string;
  readonly command: string;
  /** Undefined where the store cannot tell. */
  readonly isDone: (status: Status) => boolean | undefined;
}

const isConnected = (name: string) => (status: Status) =>
  status.sources.some((source) => source.name === name && source.isConnected);

const STEPS: readonly Step[] = [
  {
    title: 'Scan a project',
    why: 'Who can change, invoke and be reached from each function of your templates.',
    command: 'watertight scan .',
    isDone: () => undefined,
  },
  {
    title: 'Connect an account',
    why: 'The read-only policy that an audit needs, and nothing more.',
    command: 'watertight permissions cloudformation',
    isDone: (status) => status.places.length > 0,
  },
  {
    title: 'Load CloudTrail',
    why: 'Who changed which function, and what each execution role does.',
    command: 'watertight ingest cloudtrail s3://BUCKET/AWSLogs/',
    isDone: isConnected('cloudtrail'),
  },
  {
    title: 'Load VPC flow logs',
    why: 'What each function talks to, by name while its addresses change.',
    command: 'watertight ingest flow-logs s3://BUCKET/AWSLogs/',
    isDone: isConnected('flow-logs'),
  },
  {
    title: 'Load metrics',
    why: 'Unusual invocations, errors, durations.',
    command: 'watertight ingest metrics ./metrics',
    isDone: isConnected('metrics'),
  },
  {
    title: 'Protect a first function, in alert mode',
    why: 'The guard tells what it would have blocked; docs/guard.md shows four ways in.',
    command: 'watertight ingest violations ./function-logs',
    isDone: isConnected('violations'),
  },
];

/** The first steps, ticked by what the store holds. */
export function GettingStartedPage() {
  const status = useApi('GET /status', {});
  return (
    <Page title="Getting Started" description="Each step is ticked when its data is here.">
      {status.error === null ? null : <ProblemAlert error={status.error} />}
      {STEPS.map((step, index) => (
        <Container
          key={step.title}
          header={
            <Header
              variant="h2"
              description={step.why}
              actions={status.data === undefined ? null : <Done isDone={step.isDone(status.data)} />}
            >
              {`${index + 1}. ${step.title}`}
            </Header>
          }
        >
          <Box variant="code">{step.command}</Box>
        </Container>
      ))}
    </Page>
  );
}

function Done({ isDone }: { readonly isDone: boolean | undefined }) {
  if (isDone === undefined) return null;
  return isDone ? (
    <StatusIndicator>Done</StatusIndicator>
  ) : (
    <StatusIndicator type="pending">To do</StatusIndicator>
  );
}
