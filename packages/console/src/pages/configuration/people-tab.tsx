import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi, useSession } from '../../state/use-api.ts';
import { useTimeText } from '../../state/use-time-text.ts';

type Entry = ResponseOf<'GET /journal'>['entries'][number];

const MAY: Readonly<Record<string, string>> = {
  viewer: 'look at everything, test rules and run queries',
  responder: 'look at everything, triage alerts, suppress, keep queries and filters',
  admin: 'do all that, and read the journal',
};

/** Who is signed in, how people sign in, and what they did. */
export function PeopleTab() {
  const session = useSession().data;
  const installation = useApi('GET /installation', {});
  const role = session?.role ?? '';
  const signIn = installation.data?.signIn;
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">You</Header>}>
        <KeyValuePairs
          columns={3}
          items={[
            { label: 'Signed in as', value: session?.user ?? '–' },
            { label: 'Role', value: role === '' ? '–' : `${role}: may ${MAY[role] ?? 'look'}` },
            {
              label: 'People sign in by',
              value:
                signIn?.kind === 'oidc'
                  ? `OpenID Connect, ${signIn.issuer}`
                  : 'the link that “watertight serve” prints: one browser each, this machine only',
            },
          ]}
        />
        {signIn?.kind === 'oidc' ? null : (
          <Box color="text-body-secondary" padding={{ top: 's' }}>
            For more people set WATERTIGHT_OIDC_ISSUER, WATERTIGHT_OIDC_CLIENT_ID and
            WATERTIGHT_OIDC_CLIENT_SECRET; WATERTIGHT_OIDC_RESPONDERS and WATERTIGHT_OIDC_ADMINS name who may
            do more than look.
          </Box>
        )}
      </Container>
      {role === 'admin' ? <Journal /> : <Box>The journal of actions is for administrators.</Box>}
    </SpaceBetween>
  );
}

function Journal() {
  const { timeText } = useTimeText();
  const journal = useApi('GET /journal', {});
  if (journal.error !== null) return <ProblemAlert error={journal.error} />;
  return (
    <Table<Entry>
      items={journal.data?.entries ?? []}
      loading={journal.isLoading}
      loadingText="Loading"
      wrapLines
      stickyHeader
      ariaLabels={{ tableLabel: 'Journal' }}
      header={
        <Header description="What people asked for and changed, newest first; the last 500.">Journal</Header>
      }
      empty="Nobody has changed anything yet"
      columnDefinitions={[
        { id: 'at', header: 'Time', minWidth: 150, cell: ({ at }) => timeText(Date.parse(at) / 1000) },
        { id: 'user', header: 'Who', cell: ({ user }) => (user === '' ? 'command line' : user) },
        { id: 'what', header: 'What', isRowHeader: true, cell: ({ what }) => what },
        { id: 'subject', header: 'About', cell: ({ subject }) => <span className="wt-mono">{subject}</span> },
      ]}
    />
  );
}
