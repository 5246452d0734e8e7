import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { listenShared } from './shared-stream.ts';
import { usePreference } from './use-preference.ts';

export type LiveState = 'live' | 'paused' | 'reconnecting';

export interface Live {
  readonly state: LiveState;
  /** Observations and alerts that came since the page was drawn. */
  readonly waiting: number;
  readonly toggle: () => void;
  /** Draws what waits: tables never move by themselves. */
  readonly show: () => void;
}

/** Listens to the server's stream while the tab is visible and live updates are on. */
export function useLive(): Live {
  const client = useQueryClient();
  const [choice, setChoice] = usePreference('live', 'on');
  const [isConnected, setConnected] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const isHidden = useHidden();
  const isOn = choice === 'on' && !isHidden;
  const show = useCallback(() => {
    setWaiting(0);
    void client.invalidateQueries();
  }, [client]);
  useEffect(() => {
    if (!isOn) return undefined;
    return listenShared({
      onState: setConnected,
      onChange: (count) => setWaiting((before) => before + count),
      onReset: show,
    });
  }, [isOn, show]);
  const state = choice !== 'on' ? 'paused' : isConnected || isHidden ? 'live' : 'reconnecting';
  const toggle = useCallback(() => setChoice(choice === 'on' ? 'off' : 'on'), [choice, setChoice]);
  return { state, waiting, toggle, show };
}

function useHidden(): boolean {
  const [isHidden, setHidden] = useState(document.hidden);
  useEffect(() => {
    const listen = () => setHidden(document.hidden);
    document.addEventListener('visibilitychange', listen);
    return () => document.removeEventListener('visibilitychange', listen);
  }, []);
  return isHidden;
}
