import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { SeverityText } from '../../parts/severity-text.tsx';
import { sourceName } from '../../parts/source-name.ts';
import { useSession } from '../../state/use-api.ts';

const NEEDED = ['inventory', 'cloudtrail', 'flow-logs', 'metrics', 'violations'];
const ORDER = ['critical', 'high', 'medium', 'low', 'informational'];

/** What waits for a person: open alerts by severity, and sources that are not connected. Nothing when neither is. */
export function AlertStrip(props: Pick<ResponseOf<'GET /dashboard'>, 'openAlerts' | 'sources'>) {
  const open = ORDER.flatMap((severity) => {
    const count = props.openAlerts[severity] ?? 0;
    return count > 0 ? [{ severity, count }] : [];
  });
  // The demo's first page is there before all of its telemetry is: nobody has anything to connect.
  const isDemo = useSession().data?.mode === 'demo';
  const missing = props.sources.filter(
    ({ name, isConnected }) => NEEDED.includes(name) && !isConnected && !isDemo,
  );
  return (
    <>
      {open.length === 0 ? null : (
        <Alert type="warning">
          <SpaceBetween direction="horizontal" size="m">
            <strong>Open alerts</strong>
            {open.map(({ severity, count }) => (
              <span key={severity}>
                <SeverityText severity={severity} />{' '}
                <PageLink
                  to="/alerts"
                  search={{
                    range: 'all',
                    from: undefined,
                    to: undefined,
                    f: ['status=open', `severity=${severity}`],
                  }}
                  label={`${count} open ${severity} alerts`}
                >
                  {String(count)}
                </PageLink>
              </span>
            ))}
          </SpaceBetween>
        </Alert>
      )}
      {missing.length === 0 ? null : (
        <Alert type="info" header="Not connected">
          {missing.map(({ name }) => sourceName(name)).join(', ')}{' '}
          <PageLink to="/getting-started">Getting Started</PageLink>
        </Alert>
      )}
    </>
  );
}
