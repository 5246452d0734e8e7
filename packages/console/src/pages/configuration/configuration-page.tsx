import { Page } from '../../parts/page.tsx';

/** Configuration. */
export function ConfigurationPage() {
  return <Page title="Configuration">{null}</Page>;
}
