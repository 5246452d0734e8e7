import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { TimeRange } from '../parts/time-range.tsx';
import { useLive } from '../state/use-live.ts';
import { usePreference } from '../state/use-preference.ts';
import { toggleTheme } from './theme.ts';

/** What every page has at the top: where one is, the time range, live updates, and how things look. */
export function TopBar(props: {
  readonly session: ResponseOf<'GET /session'> | undefined;
  readonly onPalette: () => void;
  readonly onSheet: () => void;
}) {
  const live = useLive();
  const [zone, setZone] = usePreference('zone', 'utc');
  const isDemo = props.session?.mode === 'demo';
  const act = (id: string) => {
    if (id === 'theme') toggleTheme();
    if (id === 'zone') setZone(zone === 'utc' ? 'local' : 'utc');
    if (id === 'shortcuts') props.onSheet();
    if (id === 'link') void navigator.clipboard.writeText(location.href);
    if (id === 'live') live.toggle();
  };
  return (
    <header id="top-bar" className="wt-top-bar">
      <span className={isDemo ? 'wt-not-narrow' : ''}>
        <Box variant="strong" fontSize="heading-m">
          Watertight
        </Box>
      </span>
      {isDemo ? <Badge color="blue">DEMO</Badge> : null}
      <div className="wt-top-bar-end">
        <SpaceBetween direction="horizontal" size="xs" alignItems="center">
          {live.waiting > 0 ? (
            <Button
              onClick={live.show}
            >{`${live.waiting} new ${live.waiting === 1 ? 'event' : 'events'} – show`}</Button>
          ) : null}
          <span className={live.waiting > 0 ? 'wt-not-narrow' : ''}>
            <LiveChip state={live.state} onToggle={live.toggle} />
          </span>
          <Button iconName="search" variant="icon" ariaLabel="Go to (Ctrl+K)" onClick={props.onPalette} />
          <TimeRange />
          <ButtonDropdown
            ariaLabel="Settings"
            variant="icon"
            expandToViewport
            onItemClick={(event) => act(event.detail.id)}
            items={[
              { id: 'zone', text: zone === 'utc' ? 'Show times in local time' : 'Show times in UTC' },
              { id: 'theme', text: 'Light or dark' },
              { id: 'live', text: 'Live updates on or off' },
              { id: 'link', text: 'Copy link' },
              { id: 'shortcuts', text: 'Keyboard' },
            ]}
          />
        </SpaceBetween>
      </div>
    </header>
  );
}

const LIVE_WORDS = { live: '● Live', paused: '○ Paused', reconnecting: '◌ Reconnecting' } as const;

function LiveChip({ state, onToggle }: { state: keyof typeof LIVE_WORDS; onToggle: () => void }) {
  return (
    <Button variant="inline-link" onClick={onToggle} ariaLabel={`Live updates: ${state}. Switch`}>
      <span aria-live="polite">{LIVE_WORDS[state]}</span>
    </Button>
  );
}
