import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { useFollow, useHref } from './page-link.tsx';

/** An address, function or identity with what can be looked up about it. */
export function EntityMenu({ kind, name }: { kind: 'address' | 'function' | 'identity'; name: string }) {
  const href = useHref();
  const follow = useFollow();
  if (name === '') return <>–</>;
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
    <ButtonDropdown
      variant="inline-icon"
      expandToViewport
      ariaLabel={`About ${name}`}
      items={items}
      onItemClick={(event) => follow(event.detail.id)}
    />
  );
}

/** The name and its drop-down menu. */
export function EntityText(props: {
  readonly kind: 'address' | 'function' | 'identity';
  readonly name: string;
}) {
  return (
    <span className="wt-entity">
      {props.name === '' ? '–' : props.name}
      {props.name === '' ? null : '\u00a0'}
      {props.name === '' ? null : <EntityMenu {...props} />}
    </span>
  );
}
