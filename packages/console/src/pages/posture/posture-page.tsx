import { Page } from '../../parts/page.tsx';

/** Security Posture. */
export function PosturePage() {
  return <Page title="Security Posture">{null}</Page>;
}
