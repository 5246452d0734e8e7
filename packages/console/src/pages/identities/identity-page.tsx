import { Page } from '../../parts/page.tsx';

/** Identity. */
export function IdentityPage() {
  return <Page title="Identity">{null}</Page>;
}
