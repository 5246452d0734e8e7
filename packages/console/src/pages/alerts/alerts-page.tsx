import { Page } from '../../parts/page.tsx';

/** Alerts. */
export function AlertsPage() {
  return <Page title="Alerts">{null}</Page>;
}
