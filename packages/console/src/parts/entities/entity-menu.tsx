import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { useState } from 'react';
import { OpensItself } from '../opens-itself.tsx';
import { useFollow, useHref } from '../page-link.tsx';

type Entity = { readonly kind: 'address' | 'function' | 'identity'; readonly name: string };

/**
 * An address, function or identity with what can be looked up about it. A table has a hundred of these and a person opens one: until
 * then it is a button.
 */
export function EntityMenu(entity: Entity) {
  const [isWanted, setWanted] = useState(false);
  if (entity.name === '') return <>–</>;
  if (isWanted) return <OpenMenu {...entity} />;
  return (
    <button
      type="button"
      className="wt-entity-button"
      aria-label={`About ${entity.name}`}
      aria-haspopup="true"
      aria-expanded={false}
      onClick={(event) => {
        // The row is not to open as well.
        event.stopPropagation();
        setWanted(true);
      }}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d="M4 5h8l-4 6z" fill="currentColor" />
      </svg>
    </button>
  );
}

/** The menu, which opens as it appears. */
function OpenMenu({ kind, name }: Entity) {
  const href = useHref();
  const follow = useFollow();
  const is = [`${kind === 'address' ? '*' : kind}:${name}`];
  const items = [
    ...(kind === 'address' ? [{ id: href(`/ips/${encodeURIComponent(name)}`), text: 'Address' }] : []),
    ...(kind === 'identity'
      ? [{ id: href(`/identities/${encodeURIComponent(name)}`), text: 'Identity' }]
      : []),
    { id: href('/alerts', { f: [`*:${name}`] }), text: 'Alerts' },
    { id: href('/observations', { f: [`*:${name}`] }), text: 'Observations' },
    { id: href('/events', { f: is }), text: 'Events' },
    ...(kind === 'address' ? [{ id: href('/flows', { f: is }), text: 'Session traffic' }] : []),
    { id: href('/trail', { f: [`*:${name}`] }), text: 'CloudTrail' },
  ];
  return (
    <OpensItself>
      <ButtonDropdown
        variant="inline-icon"
        expandToViewport
        ariaLabel={`About ${name}`}
        items={items}
        onItemClick={(event) => follow(event.detail.id)}
      />
    </OpensItself>
  );
}

/** The name and its drop-down menu. */
export function EntityText(props: Entity) {
  return (
    <span className="wt-entity">
      <span className="wt-entity-name">{props.name === '' ? '–' : props.name}</span>
      {props.name === '' ? null : <EntityMenu {...props} />}
    </span>
  );
}
