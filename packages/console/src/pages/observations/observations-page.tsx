import { Page } from '../../parts/page.tsx';

/** Observations. */
export function ObservationsPage() {
  return <Page title="Observations">{null}</Page>;
}
