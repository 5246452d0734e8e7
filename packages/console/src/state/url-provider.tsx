import type { ReactNode } from 'react';
import { UrlContext, useUrlState } from './use-url.ts';

/** Reads the URL for everything below it, which is drawn again when the query string changes. */
export function UrlProvider({ children }: { readonly children: ReactNode }) {
  return <UrlContext value={useUrlState()}>{children}</UrlContext>;
}
