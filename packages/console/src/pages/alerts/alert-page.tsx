import { Page } from '../../parts/page.tsx';

/** Alert. */
export function AlertPage() {
  return <Page title="Alert">{null}</Page>;
}
