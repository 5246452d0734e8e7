import Alert from '@cloudscape-design/components/alert';
import AppLayout from '@cloudscape-design/components/app-layout';
import Button from '@cloudscape-design/components/button';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import Spinner from '@cloudscape-design/components/spinner';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useFollow, useHref } from '../parts/page-link.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { RangeNotice } from '../parts/range-notice.tsx';
import { UrlProvider } from '../state/url-provider.tsx';
import { useSession } from '../state/use-api.ts';
import { useMedia } from '../state/use-media.ts';
import { usePreference } from '../state/use-preference.ts';
import { useDemoRange } from '../tour/use-demo-range.ts';
import { DetailProvider, DetailSplitPanel } from './detail-panel.tsx';
import { useShortcuts } from './keyboard.ts';
import { ALL_PAGES, INVESTIGATION_PAGES, MAIN_PAGES, type NavigationItem } from './navigation.ts';
import { TopBar } from './top-bar.tsx';

// Loaded when they are asked for: the first page shows without them.
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const GuidedStory = lazy(async () => ({ default: (await import('../tour/guided-story.tsx')).GuidedStory }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.tsx')).ShortcutSheet }));

type Dialog = 'palette' | 'shortcuts' | undefined;

/** The frame of every page: top bar, navigation, the page, and the panel for details. */
export function Shell() {
  return (
    <UrlProvider>
      <Frame />
    </UrlProvider>
  );
}

function Frame() {
  const session = useSession();
  const [dialog, setDialog] = useState<Dialog>(undefined);
  const [navigation, setNavigation] = useState<boolean | undefined>(undefined);
  const hasRoom = useMedia('(min-width: 1101px)');
  const isWide = useMedia('(min-width: 1401px)');
  useDemoRange(session.data?.mode === 'demo');
  useShortcuts({ onPalette: () => setDialog('palette'), onSheet: () => setDialog('shortcuts') });
  return (
    <>
      <TopBar
        session={session.data}
        onPalette={() => setDialog('palette')}
        onSheet={() => setDialog('shortcuts')}
      />
      <DetailProvider>
        {(detail) => (
          <AppLayout
            headerSelector="#top-bar"
            toolsHide
            navigationWidth={220}
            navigationOpen={navigation ?? hasRoom}
            onNavigationChange={(event) => setNavigation(event.detail.open)}
            navigation={<Navigation user={session.data?.user ?? ''} />}
            splitPanelOpen={detail !== undefined}
            onSplitPanelToggle={(event) => {
              if (!event.detail.open) detail?.onClose();
            }}
            splitPanelPreferences={{ position: isWide ? 'side' : 'bottom' }}
            {...(detail === undefined ? {} : { splitPanel: <DetailSplitPanel detail={detail} /> })}
            ariaLabels={{
              navigation: 'Pages',
              navigationClose: 'Close the navigation',
              navigationToggle: 'Open the navigation',
              notifications: 'Notifications',
            }}
            {...(session.data?.mode === 'demo' ? { notifications: <DemoBanner /> } : {})}
            content={
              session.isError ? (
                <ProblemAlert error={session.error} />
              ) : (
                <>
                  <RangeNotice />
                  <Suspense fallback={<Spinner size="large" />}>
                    <Outlet />
                  </Suspense>
                </>
              )
            }
          />
        )}
      </DetailProvider>
      <Suspense fallback={null}>
        {session.data?.mode === 'demo' ? <GuidedStory /> : null}
        {dialog === 'palette' ? <Palette onClose={() => setDialog(undefined)} /> : null}
        {dialog === 'shortcuts' ? <ShortcutSheet onClose={() => setDialog(undefined)} /> : null}
      </Suspense>
    </>
  );
}

function DemoBanner() {
  const [story, setStory] = usePreference('story', '0');
  return (
    <Alert
      type="info"
      {...(story === 'end'
        ? { action: <Button onClick={() => setStory('0')}>Tell me the story</Button> }
        : {})}
    >
      <strong>[DEMO] Simulated data</strong>
      <span className="wt-not-narrow">
        . A simulated organisation under attack; nothing here is about a real account.
      </span>
    </Alert>
  );
}

function Navigation({ user }: { user: string }) {
  const { pathname } = useLocation();
  const href = useHref();
  const follow = useFollow();
  const active = ALL_PAGES.filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`)).at(-1);
  const link = ({ path, title }: NavigationItem) => ({
    type: 'link' as const,
    text: title,
    href: href(path),
  });
  return (
    <SideNavigation
      header={{ text: user === '' ? 'Watertight' : user, href: href('/') }}
      activeHref={active === undefined ? '' : href(active.path)}
      items={[...MAIN_PAGES.map(link), { type: 'divider' }, ...INVESTIGATION_PAGES.map(link)]}
      onFollow={(event) => {
        event.preventDefault();
        follow(event.detail.href);
      }}
    />
  );
}
