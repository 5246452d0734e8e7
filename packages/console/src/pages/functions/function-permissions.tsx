import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { CopyCommand } from '../../parts/copy-command.tsx';
import { EntityText } from '../../parts/entities/entity-menu.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useScope } from '../../state/use-scope.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import type { FunctionPlace } from './function-place.ts';

type Found = ResponseOf<'GET /functions/:account/:region/:name/permissions'>;

/** Permissions used against granted, and the role that the use would need. */
export function FunctionPermissions({ of }: { of: FunctionPlace }) {
  const { account: _account, region: _region, ...query } = useScope();
  const found = useApi('GET /functions/:account/:region/:name/permissions', { params: of, query });
  if (found.error !== null) return <ProblemAlert error={found.error} />;
  const { data } = found;
  if (data === undefined) return <Box>Loading</Box>;
  return (
    <SpaceBetween size="l">
      <Unknown found={data} account={of.account} />
      <GrantTable found={data} account={of.account} />
      <UsedTable found={data} />
      <Narrower found={data} />
    </SpaceBetween>
  );
}

/** What the comparison cannot know, so that nobody takes silence for proof. */
function Unknown({ found, account }: { found: Found; account: string }) {
  const { timeText } = useTimeText();
  const { callsSince, dataEvents, sharedRole, missing, grants } = found;
  const lines = [
    callsSince === 0
      ? 'CloudTrail is not connected: nothing is known of use.'
      : `CloudTrail is kept since ${timeText(callsSince)}: what was used before is not seen.`,
    dataEvents.length === 0
      ? `CloudTrail logs no data events of account ${account}: reading and writing objects, items and messages is not seen, and looks unused.`
      : `CloudTrail logs data events of ${dataEvents.join(', ')} only: reading and writing data of other services is not seen.`,
    ...(sharedRole.length === 0
      ? []
      : [`The role also runs ${sharedRole.slice(0, 5).join(', ')}: what they use counts here.`]),
    ...(grants === null || missing.length === 0 ? [] : [`Not read: ${missing.join(', ')}.`]),
  ];
  return (
    <Alert type="info" header="What is not known">
      <ul className="wt-plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
}

function GrantTable({ found, account }: { found: Found; account: string }) {
  const { timeText } = useTimeText();
  const { grants, role, scannedAt } = found;
  if (grants === null) {
    return (
      <Container header={<Header variant="h2">Granted</Header>}>
        <SpaceBetween size="s">
          <div>
            Role <EntityText kind="identity" name={role} />
          </div>
          <Box>
            No scan that is kept knows this role. A scan of account {account} tells what it was granted:
          </Box>
          <CopyCommand command="watertight audit --keep" />
        </SpaceBetween>
      </Container>
    );
  }
  const unused = grants.filter(({ effect, lastUsed }) => effect === 'Allow' && lastUsed === 0).length;
  return (
    <Table
      header={
        <Header
          counter={`(${grants.length})`}
          description={`${unused} never used. By the scan of ${timeText(Date.parse(scannedAt) / 1000)}`}
        >
          Granted
        </Header>
      }
      items={grants}
      wrapLines
      ariaLabels={{ tableLabel: 'Granted' }}
      empty="The role was granted nothing"
      columnDefinitions={[
        {
          id: 'action',
          header: 'Action',
          minWidth: 180,
          cell: ({ effect, action }) => (effect === 'Deny' ? `Deny ${action}` : action),
        },
        {
          id: 'policy',
          header: 'Granted by',
          minWidth: 180,
          cell: ({ policy, statement, isConditional }) =>
            `${policy}, ${statement}${isConditional ? ', under conditions' : ''}`,
        },
        {
          id: 'resources',
          header: 'On',
          minWidth: 180,
          cell: ({ resources }) => (
            <span className="wt-mono">
              {`${resources.slice(0, 3).join(', ')}${resources.length > 3 ? ` and ${resources.length - 3} more` : ''}`}
            </span>
          ),
        },
        {
          id: 'state',
          header: 'Used',
          minWidth: 150,
          cell: (grant) => <UseOf grant={grant} />,
        },
        { id: 'calls', header: 'Calls', cell: ({ calls }) => calls.toLocaleString('en-US') },
        { id: 'last', header: 'Last used', minWidth: 150, cell: ({ lastUsed }) => timeText(lastUsed) },
      ]}
    />
  );
}

function UseOf({ grant }: { grant: NonNullable<Found['grants']>[number] }) {
  const { effect, used, lastUsed, isLogged } = grant;
  if (effect === 'Deny') return <>–</>;
  if (lastUsed > 0) {
    return (
      <StatusIndicator type="success">
        {used.length <= 3 ? used.join(', ') : `${used.length} actions`}
      </StatusIndicator>
    );
  }
  return isLogged ? (
    <StatusIndicator type="warning">Never used</StatusIndicator>
  ) : (
    <StatusIndicator type="pending">Not seen: CloudTrail may not log it</StatusIndicator>
  );
}

function UsedTable({ found: { used, role, grants } }: { found: Found }) {
  const { timeText } = useTimeText();
  return (
    <Table
      header={
        <Header
          counter={`(${used.length})`}
          description="Permissions that the role's calls in CloudTrail needed, in this time"
        >
          Used
        </Header>
      }
      items={used}
      wrapLines
      ariaLabels={{ tableLabel: 'Used' }}
      empty="CloudTrail has no call of this role in this time"
      columnDefinitions={[
        {
          id: 'action',
          header: 'Action',
          minWidth: 180,
          cell: ({ action }) => (
            <PageLink
              to="/trail"
              search={{ f: [`principal=${role}`, `service^${action.split(':')[0] ?? ''}`] }}
            >
              {action}
            </PageLink>
          ),
        },
        { id: 'calls', header: 'Calls', cell: ({ calls }) => calls.toLocaleString('en-US') },
        {
          id: 'refused',
          header: 'Refused',
          minWidth: 110,
          cell: ({ refused }) =>
            refused === 0 ? (
              '0'
            ) : (
              <StatusIndicator type="error">{refused.toLocaleString('en-US')}</StatusIndicator>
            ),
        },
        { id: 'last', header: 'Last used', minWidth: 150, cell: ({ lastUsed }) => timeText(lastUsed) },
        {
          id: 'new',
          header: 'First seen',
          minWidth: 100,
          cell: ({ isNew }) => (isNew ? <StatusIndicator type="warning">New</StatusIndicator> : 'Earlier'),
        },
        {
          id: 'granted',
          header: 'Granted by',
          minWidth: 160,
          cell: ({ grantedBy }) =>
            grantedBy.length > 0 ? grantedBy.join('; ') : grants === null ? 'Not known' : 'No statement read',
        },
      ]}
    />
  );
}

function Narrower({ found: { narrower, command } }: { found: Found }) {
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="A role with what was used and nothing else. It is a proposal: what CloudTrail does not log is missing"
          actions={
            narrower === '' ? null : (
              <CopyToClipboard
                copyButtonText="Copy policy"
                copySuccessText="Copied"
                copyErrorText="Cannot copy"
                textToCopy={narrower}
              />
            )
          }
        >
          Narrower role
        </Header>
      }
    >
      <SpaceBetween size="s">
        <Box>With what the code needs as well, and checked against the calls:</Box>
        <CopyCommand command={command} />
        {narrower === '' ? (
          <Box color="text-body-secondary">Nothing was used in this time, so there is nothing to propose</Box>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls what has the focus (WCAG 2.1.1)
          <section className="wt-code-scroll" aria-label="Policy with what was used" tabIndex={0}>
            <pre className="wt-mono wt-log-line">{narrower}</pre>
          </section>
        )}
      </SpaceBetween>
    </Container>
  );
}
