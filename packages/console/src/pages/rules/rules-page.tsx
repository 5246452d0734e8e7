import { Page } from '../../parts/page.tsx';

/** Rules. */
export function RulesPage() {
  return <Page title="Rules">{null}</Page>;
}
