import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SCOPE_NAMES } from '../state/scope-of.ts';
import { parseSearch, stringifySearch } from '../state/search-text.ts';
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

/**
 * A link to another page; it keeps the chosen time range, account and region. Tables have hundreds of these, so it is an element
 * with Cloudscape's look and not one of its components, each of which takes a hundred times as long to draw.
 */
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
    <a
      href={href}
      className={props.fontSize === undefined ? 'wt-link' : `wt-link wt-link-${props.fontSize}`}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      onClick={(event) => {
        // Another button or a key asks the browser for a new tab or window.
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        follow(href);
      }}
    >
      {props.children}
    </a>
  );
}
