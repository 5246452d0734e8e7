/** A page that the navigation, the palette and the keyboard know. */
export interface NavigationItem {
  readonly path: string;
  readonly title: string;
  /** Second key after `g`. */
  readonly key?: string;
}

/** PureSec's five, in its order and words. */
export const MAIN_PAGES: readonly NavigationItem[] = [
  { path: '/', title: 'Security Dashboard', key: 'd' },
  { path: '/events', title: 'Event Viewer', key: 'e' },
  { path: '/posture', title: 'Security Posture', key: 'p' },
  { path: '/configuration', title: 'Configuration', key: 'c' },
  { path: '/getting-started', title: 'Getting Started', key: 's' },
];

/** What behaviour and telemetry add. */
export const INVESTIGATION_PAGES: readonly NavigationItem[] = [
  { path: '/alerts', title: 'Alerts', key: 'a' },
  { path: '/observations', title: 'Observations', key: 'o' },
  { path: '/functions', title: 'Functions', key: 'f' },
  { path: '/flows', title: 'Flows', key: 'l' },
  { path: '/trail', title: 'CloudTrail', key: 't' },
  { path: '/query', title: 'Query', key: 'q' },
  { path: '/rules', title: 'Rules', key: 'r' },
];

export const ALL_PAGES: readonly NavigationItem[] = [...MAIN_PAGES, ...INVESTIGATION_PAGES];
