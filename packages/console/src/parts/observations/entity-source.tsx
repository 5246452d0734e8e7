import type { AttributedEntity } from '@watertight/audit/model/entity.ts';
import { EntityMenu } from '../entities/entity-menu.tsx';
import { PageLink } from '../page-link.tsx';

/** How people read an entity's name: `lambda:NAME`, `lambda-group:NAME`, else the name itself. */
export function sourceLabel({ kind, name }: Pick<AttributedEntity, 'kind' | 'name'>): string {
  if (kind === 'function') return `lambda:${name}`;
  return kind === 'function-group' ? `lambda-group:${name}` : name;
}

/** What an observation is about, with its drop-down menu; a probable attribution says how probable. */
export function EntitySource({ entity }: { entity: AttributedEntity }) {
  const { kind, name, account, region, attributionProbability } = entity;
  const label = sourceLabel(entity);
  const share =
    entity.attribution === 'probable' && attributionProbability !== undefined
      ? ` (${Math.round(attributionProbability * 100)}%)`
      : '';
  const menu = kind === 'function' || kind === 'identity' || kind === 'address' ? kind : undefined;
  return (
    <span className={menu === undefined ? '' : 'wt-entity'}>
      <span className={menu === undefined ? '' : 'wt-entity-name'}>
        {kind === 'function' && account !== '' ? (
          <PageLink to={`/functions/${account}/${region}/${encodeURIComponent(name)}`}>{label}</PageLink>
        ) : (
          label
        )}
        {share}
      </span>
      {menu === undefined ? null : <EntityMenu kind={menu} name={name} />}
    </span>
  );
}
