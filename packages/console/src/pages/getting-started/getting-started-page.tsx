import { Page } from '../../parts/page.tsx';

/** Getting Started. */
export function GettingStartedPage() {
  return <Page title="Getting Started">{null}</Page>;
}
