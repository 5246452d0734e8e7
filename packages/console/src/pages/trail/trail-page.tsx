import { Page } from '../../parts/page.tsx';

/** CloudTrail. */
export function TrailPage() {
  return <Page title="CloudTrail">{null}</Page>;
}
