import { Page } from '../../parts/page.tsx';

/** Query. */
export function QueryPage() {
  return <Page title="Query">{null}</Page>;
}
