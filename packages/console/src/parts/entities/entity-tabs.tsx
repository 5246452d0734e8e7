import Tabs, { type TabsProps } from '@cloudscape-design/components/tabs';
import { useShownTab } from '../../state/use-shown-tab.ts';
import { useUrl } from '../../state/use-url.ts';

/** Tabs whose choice is in the URL; another tab starts with its own filter, order and page. */
export function EntityTabs({ label, tabs }: { label: string; tabs: readonly TabsProps.Tab[] }) {
  const { text, change } = useUrl();
  const fresh = {
    f: undefined,
    join: undefined,
    sort: undefined,
    order: undefined,
    cursor: undefined,
    at: undefined,
    side: undefined,
    view: undefined,
  };
  const active = text('tab') === '' ? (tabs[0]?.id ?? '') : text('tab');
  const place = useShownTab(active);
  return (
    <div ref={place}>
      <Tabs
        ariaLabel={label}
        activeTabId={active}
        onChange={({ detail }) => change({ ...fresh, id: undefined, tab: detail.activeTabId })}
        tabs={tabs}
      />
    </div>
  );
}
