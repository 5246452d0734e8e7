import Link from '@cloudscape-design/components/link';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { parseSearch, stringifySearch } from '../state/search-text.ts';
import { SCOPE_NAMES } from '../state/use-scope.ts';
import { type UrlChanges, useUrl } from '../state/use-url.ts';

/** A place in the console with the time range, account and region that are chosen now. */
export function useHref(): (to: string, search?: UrlChanges) => string {
  const { search: current } = useUrl();
  return (to, search = {}) => {
    const scope = Object.fromEntries(
      SCOPE_NAMES.flatMap((name) => (current[name] === undefined ? [] : [[name, current[name]]])),
    );
    return `${to}${stringifySearch({ ...scope, ...search })}`;
  };
}

/** Goes to a place in the console without loading it anew. */
export function useFollow(): (href: string) => void {
  const navigate = useNavigate();
  return (href) => {
    const url = new URL(href, location.origin);
    void navigate({ to: url.pathname, search: parseSearch(url.search) as never });
  };
}

/** A link to another page; it keeps the chosen time range, account and region. */
export function PageLink(props: {
  readonly to: string;
  readonly search?: UrlChanges;
  readonly children: ReactNode;
  readonly label?: string;
  readonly fontSize?: 'display-l' | 'heading-l' | 'body-m';
}) {
  const href = useHref()(props.to, props.search);
  const follow = useFollow();
  return (
    <Link
      href={href}
      {...(props.label === undefined ? {} : { ariaLabel: props.label })}
      {...(props.fontSize === undefined ? {} : { fontSize: props.fontSize })}
      onFollow={(event) => {
        event.preventDefault();
        follow(href);
      }}
    >
      {props.children}
    </Link>
  );
}
