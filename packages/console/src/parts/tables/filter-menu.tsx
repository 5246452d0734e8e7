import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { useState } from 'react';
import { parseSearch, stringifySearch } from '../../state/search-text.ts';
import { useApi } from '../../state/use-api.ts';
import { useCanChange } from '../../state/use-can-change.ts';
import { useChange } from '../../state/use-change.ts';
import { useUrl } from '../../state/use-url.ts';
import { SaveDialog } from '../save-dialog.tsx';
import { SuppressFilterDialog } from '../suppress-filter-dialog.tsx';
import { isSuppressible, suppressionOfFilter } from './suppression-of-filter.ts';

/** Parts of a URL that make the filter of a list. */
const KEPT = ['f', 'join', 'sort', 'order', 'kind'] as const;

/** Filters that people keep for this page; the one that is set can be kept, or become a suppression. */
export function FilterMenu({ page }: { page: string }) {
  const url = useUrl();
  const canChange = useCanChange();
  const saved = useApi('GET /saved', { query: { kind: 'filter' } });
  const removal = useChange('DELETE /saved/:id');
  const [asking, setAsking] = useState<'name' | 'suppression' | undefined>(undefined);
  const text = filterText(url.search);
  const items = (saved.data?.items ?? []).filter((each) => each.page === page);
  const own = items.find((each) => each.text === text);
  const act = (id: string) => {
    if (id === 'save') setAsking('name');
    else if (id === 'suppress') setAsking('suppression');
    else if (id === 'remove' && own !== undefined) void removal.run({ params: { id: own.id } });
    else {
      const found = items.find((each) => each.id === id);
      if (found !== undefined) url.change({ ...NOTHING, ...parseSearch(found.text) });
    }
  };
  return (
    <>
      <ButtonDropdown
        expandToViewport
        items={menuItems({ items, own: own?.name, hasFilter: text !== '', canChange, page })}
        onItemClick={({ detail }) => act(detail.id)}
      >
        Filters
      </ButtonDropdown>
      {asking === 'name' ? (
        <SaveDialog item={{ kind: 'filter', page, text }} onClose={() => setAsking(undefined)} />
      ) : null}
      {asking === 'suppression' ? (
        <SuppressFilterDialog
          scope={suppressionOfFilter(page, url.list('f'), url.text('join'))}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </>
  );
}

const NOTHING = Object.fromEntries([...KEPT, 'cursor', 'at'].map((name) => [name, undefined]));

function filterText(search: Readonly<Record<string, unknown>>): string {
  return stringifySearch(Object.fromEntries(KEPT.map((name) => [name, search[name]])));
}

function menuItems(menu: {
  readonly items: readonly { readonly id: string; readonly name: string; readonly owner: string }[];
  readonly own: string | undefined;
  readonly hasFilter: boolean;
  readonly canChange: boolean;
  readonly page: string;
}): ButtonDropdownProps.Items {
  const { items, own, hasFilter, canChange, page } = menu;
  const isOff = !hasFilter || !canChange;
  return [
    {
      text: items.length === 0 ? 'No saved filters yet' : 'Saved filters',
      items: items.map(({ id, name, owner }) => ({ id, text: name, secondaryText: owner })),
    },
    { id: 'save', text: 'Save this filter…', disabled: isOff },
    ...(own === undefined ? [] : [{ id: 'remove', text: `Forget “${own}”`, disabled: !canChange }]),
    ...(isSuppressible(page) ? [{ id: 'suppress', text: 'Suppress what matches…', disabled: isOff }] : []),
  ];
}
