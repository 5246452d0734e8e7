import { useParams } from '@tanstack/react-router';
import { ApiCallTable } from '../../parts/api-call-table.tsx';
import { EntityAlerts } from '../../parts/entity-alerts.tsx';
import { EntityTabs } from '../../parts/entity-tabs.tsx';
import { Page } from '../../parts/page.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { useApi } from '../../state/use-api.ts';
import { useScope } from '../../state/use-scope.ts';

/** One role or user: what it called, who runs as it, and what was noticed. */
export function IdentityPage() {
  const { arn = '' } = useParams({ strict: false });
  return (
    <Page title={arn.split('/').at(-1) ?? arn} description={arn}>
      <EntityTabs
        label={`About ${arn}`}
        tabs={[
          { id: 'calls', label: 'API calls by it', content: <ApiCallTable always={[`principal=${arn}`]} /> },
          { id: 'to', label: 'API calls to it', content: <ApiCallTable always={[`resource:${arn}`]} /> },
          { id: 'alerts', label: 'Alerts and observations', content: <EntityAlerts name={arn} /> },
          { id: 'functions', label: 'Functions with this role', content: <RoleFunctions arn={arn} /> },
        ]}
      />
    </Page>
  );
}

function RoleFunctions({ arn }: { arn: string }) {
  const scope = useScope();
  const found = useApi('GET /functions', { query: { ...scope, f: [`role=${arn}`], limit: 500 } });
  if (found.data?.total === 0) return <p>No function runs with it</p>;
  return (
    <ul className="wt-plain-list">
      {(found.data?.rows ?? []).map(({ account, region, name }) => (
        <li key={`${account}/${region}/${name}`}>
          <PageLink to={`/functions/${account}/${region}/${encodeURIComponent(name)}`}>{name}</PageLink>{' '}
          {account} {region}
        </li>
      ))}
    </ul>
  );
}
