import { Page } from '../../parts/page.tsx';

/** Address. */
export function AddressPage() {
  return <Page title="Address">{null}</Page>;
}
