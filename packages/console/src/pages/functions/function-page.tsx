import { Page } from '../../parts/page.tsx';

/** Function. */
export function FunctionPage() {
  return <Page title="Function">{null}</Page>;
}
