import './getting-started.css';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { CopyCommand } from '../../parts/copy-command.tsx';
import { Page } from '../../parts/page.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { sourceName } from '../../parts/source-name.ts';
import { useApi, useSession } from '../../state/use-api.ts';
import { FIRST_STEPS, type FirstStep, type StepFacts } from './first-steps.ts';
import { ScannerRole } from './scanner-role.tsx';

/** Milliseconds between two looks at the store: steps are done in a terminal beside the page. */
const LOOK_MS = 10_000;

/** The first steps, ticked by what the store holds. */
export function GettingStartedPage() {
  const status = useApi('GET /status', {}, { everyMs: LOOK_MS });
  const session = useSession();
  const facts: StepFacts | undefined =
    status.data === undefined || session.data === undefined
      ? undefined
      : { status: status.data, mode: session.data.mode };
  const done = facts === undefined ? 0 : FIRST_STEPS.filter((step) => step.isDone(facts)).length;
  return (
    <Page title="Getting Started" description="Each step ticks itself when its data is in the store.">
      {status.error === null ? null : <ProblemAlert error={status.error} />}
      {facts === undefined ? null : (
        <ProgressBar
          label={`${done} of ${FIRST_STEPS.length} steps`}
          value={(100 * done) / FIRST_STEPS.length}
          ariaLabel={`${done} of ${FIRST_STEPS.length} steps are done`}
        />
      )}
      {FIRST_STEPS.map((step, index) => (
        <StepBox key={step.title} step={step} number={index + 1} facts={facts} />
      ))}
    </Page>
  );
}

function StepBox(props: {
  readonly step: FirstStep;
  readonly number: number;
  readonly facts: StepFacts | undefined;
}) {
  const { step, number, facts } = props;
  const isDone = facts !== undefined && step.isDone(facts);
  const state = facts === undefined ? '' : step.state(facts);
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={step.why}
          {...(facts === undefined
            ? {}
            : {
                actions: (
                  <StatusIndicator type={isDone ? 'success' : 'pending'}>
                    {isDone ? 'Done' : 'To do'}
                  </StatusIndicator>
                ),
              })}
        >
          {`${number}. ${step.title}`}
        </Header>
      }
    >
      <SpaceBetween size="xs">
        {step.commands.map((command) => (
          <CopyCommand key={command} command={command} />
        ))}
        {step.extra === 'scanner-role' ? <ScannerRole /> : null}
        {step.extra === 'sources' && facts !== undefined ? <SourceTicks facts={facts} /> : null}
        {isDone && step.next !== undefined ? (
          <Box>
            {state === '' ? null : `${state}. `}
            <PageLink to={step.next.to.split('?')[0] ?? '/'} search={searchOf(step.next.to)}>
              {step.next.text}
            </PageLink>
          </Box>
        ) : null}
      </SpaceBetween>
    </Container>
  );
}

function searchOf(to: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(to.split('?')[1] ?? ''));
}

/** Every source with a tick, as a test of what is connected. */
function SourceTicks({ facts }: { facts: StepFacts }) {
  return (
    <ul className="wt-ticks" aria-label="Sources">
      {facts.status.sources.map(({ name, isConnected }) => (
        <li key={name}>
          <StatusIndicator type={isConnected ? 'success' : 'pending'}>
            {isConnected ? sourceName(name) : `${sourceName(name)}: not yet`}
          </StatusIndicator>
        </li>
      ))}
    </ul>
  );
}
