import { Page } from '../../parts/page.tsx';

/** Functions. */
export function FunctionsPage() {
  return <Page title="Functions">{null}</Page>;
}
