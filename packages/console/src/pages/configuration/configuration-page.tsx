import Tabs from '@cloudscape-design/components/tabs';
import type { ReactNode } from 'react';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { MissingWarning } from '../../parts/tables/missing-warning.tsx';
import { useApi } from '../../state/use-api.ts';
import { useShownTab } from '../../state/use-shown-tab.ts';
import { useUrl } from '../../state/use-url.ts';
import { AboutTab } from './about-tab.tsx';
import { GuardTab } from './guard-tab.tsx';
import { IntelligenceTab } from './intelligence-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { PlacesTab } from './places-tab.tsx';
import { RetentionTab } from './retention-tab.tsx';
import { SourcesTab } from './sources-tab.tsx';
import { SuppressionsTab } from './suppressions-tab.tsx';

const TABS: readonly { readonly id: string; readonly label: string; readonly content: ReactNode }[] = [
  { id: 'places', label: 'Accounts and regions', content: <PlacesTab /> },
  { id: 'sources', label: 'Sources', content: <SourcesTab /> },
  { id: 'guard', label: 'Guard', content: <GuardTab /> },
  { id: 'suppressions', label: 'Suppressions', content: <SuppressionsTab /> },
  { id: 'intelligence', label: 'Intelligence', content: <IntelligenceTab /> },
  { id: 'people', label: 'People', content: <PeopleTab /> },
  { id: 'retention', label: 'Retention', content: <RetentionTab /> },
  { id: 'about', label: 'About', content: <AboutTab /> },
];

/** What this console watches, what it does not show, who may do what, and the server itself. */
export function ConfigurationPage() {
  const { text, change } = useUrl();
  const status = useApi('GET /status', {});
  const active = TABS.find(({ id }) => id === text('tab'))?.id ?? 'places';
  const place = useShownTab(active);
  return (
    <Page
      title="Configuration"
      description="Settings are in watertight.yml; the command “watertight config show” tells where each value comes from."
    >
      {status.error === null ? null : <ProblemAlert error={status.error} />}
      <MissingWarning missing={status.data?.incomplete ?? []} />
      <div ref={place}>
        <Tabs
          ariaLabel="Parts of the configuration"
          activeTabId={active}
          onChange={({ detail }) => change({ tab: detail.activeTabId, ...PLACE })}
          tabs={TABS.map(({ id, label, content }) => ({
            id,
            label,
            content: id === active ? content : null,
          }))}
        />
      </div>
    </Page>
  );
}

/** A filter and a page of one part mean nothing to another. */
const PLACE = {
  f: undefined,
  join: undefined,
  sort: undefined,
  order: undefined,
  cursor: undefined,
  at: undefined,
};
