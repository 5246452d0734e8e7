import Autosuggest, { type AutosuggestProps } from '@cloudscape-design/components/autosuggest';
import Modal from '@cloudscape-design/components/modal';
import { useEffect, useRef, useState } from 'react';
import { useFollow, useHref } from '../parts/page-link.tsx';
import { useApi } from '../state/use-api.ts';
import { ALL_PAGES } from './navigation.ts';

/** Goes anywhere by name: pages, functions, alerts, identities, rules, addresses. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const field = useRef<AutosuggestProps.Ref>(null);
  useEffect(() => {
    // A dialog that opens gives the focus to its first button, after everything inside has asked for it.
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const href = useHref();
  const follow = useFollow();
  const q = text.trim().slice(0, 200);
  const found = useApi('GET /search', { query: { q } }, { isOff: q === '' });
  const hits = q === '' ? [] : (found.data?.hits ?? []);
  const go = (target: string) => {
    onClose();
    follow(target);
  };
  return (
    <Modal visible header="Go to" onDismiss={onClose} closeAriaLabel="Close">
      <Autosuggest
        ref={field}
        value={text}
        ariaLabel="Page, function, alert, identity, rule or address"
        placeholder="Page, function, alert, identity, rule or address"
        enteredTextLabel={(value) => `Search for ${value}`}
        filteringType="manual"
        statusType={found.isFetching ? 'loading' : 'finished'}
        loadingText="Searching"
        empty="Nothing has this name"
        hideEnteredTextOption
        onChange={(event) => setText(event.detail.value)}
        onSelect={(event) => go(event.detail.value)}
        options={[
          {
            label: 'Pages',
            options: ALL_PAGES.filter(({ title }) => title.toLowerCase().includes(q.toLowerCase())).map(
              ({ path, title }) => ({ value: href(path), label: title }),
            ),
          },
          {
            label: 'Found',
            options: hits.map((hit) => ({
              value: hit.href,
              label: hit.label,
              description: `${hit.kind}, ${hit.detail}`,
            })),
          },
        ]}
      />
    </Modal>
  );
}
