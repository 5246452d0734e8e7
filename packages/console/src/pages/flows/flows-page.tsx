import { Page } from '../../parts/page.tsx';

/** Flows. */
export function FlowsPage() {
  return <Page title="Flows">{null}</Page>;
}
