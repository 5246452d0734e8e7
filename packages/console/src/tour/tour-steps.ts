import type { ResponseOf } from '@watertight/monitor/api/contract.ts';

/** One stop of the guided story. */
export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** Place in the console; undefined while what it shows is not there yet. */
  readonly to: string | undefined;
  readonly search: Readonly<Record<string, string>>;
}

/** What the story is told about. */
export interface TourFacts {
  readonly event: ResponseOf<'GET /events'>['rows'][number] | undefined;
  readonly alert: ResponseOf<'GET /alerts'>['rows'][number] | undefined;
  /** The observation that is explained. */
  readonly observation: string | undefined;
}

const WEEK = { range: '7d' } as const;
const ALWAYS = { range: 'all' } as const;

/** Dashboard, event, function, alert, explained: about two minutes. */
export function tourSteps({ event, alert, observation }: TourFacts): readonly TourStep[] {
  const place =
    event === undefined
      ? undefined
      : `/functions/${event.account}/${event.region}/${encodeURIComponent(event.function)}`;
  return [
    {
      title: 'An organisation under attack',
      text: 'This week somebody tried the functions of a simulated company. The tiles count executions and attacks; every number leads to the list behind it.',
      to: '/',
      search: WEEK,
    },
    {
      title: 'One attempt',
      text: 'The guard inside the function saw this: which field, how the text was disguised, which rule matched, and whether it was blocked.',
      to: event === undefined ? undefined : '/events',
      search: { ...WEEK, id: event?.id ?? '' },
    },
    {
      title: 'The function that was tried',
      text: 'What it is, what role it has, and what else was observed about it.',
      to: place,
      search: WEEK,
    },
    {
      title: 'What came of it',
      text: 'Weak signs of different kinds, about one function and close together, became one alert: a person reads this, not a thousand lines.',
      to: alert === undefined ? undefined : `/alerts/${alert.id}`,
      search: ALWAYS,
    },
    {
      title: 'Why, in numbers',
      text: 'Each observation shows its computation and the rows that it was computed from. Nothing is a score without a reason. Close the alert with a reason, or look around: nothing here is real.',
      to: alert === undefined || observation === undefined ? undefined : `/alerts/${alert.id}`,
      search: { ...ALWAYS, o: observation ?? '' },
    },
  ];
}
