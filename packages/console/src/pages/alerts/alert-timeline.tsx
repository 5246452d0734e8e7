import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import { useState } from 'react';
import { secondsOf } from '../../parts/observations/observation-columns.tsx';
import { useTimeText } from '../../state/use-time-text.ts';
import type { AlertRecord } from './alert-record.ts';

interface Moment {
  readonly key: string;
  readonly at: string;
  readonly text: string;
  /** The observation that it is. */
  readonly id?: string;
}

/** Moments that are shown at first. */
const FIRST = 10;

/** What was observed, oldest first, and then what people did about it. */
export function AlertTimeline(props: {
  readonly record: AlertRecord;
  readonly onSelect: (id: string) => void;
}) {
  const { timeText } = useTimeText();
  const [isWhole, setWhole] = useState(false);
  const { observations, history } = props.record;
  const seen = observations.map(
    (each): Moment => ({ key: each.id, at: each.window.start, text: each.why, id: each.id }),
  );
  const done = history.map(
    ({ at, what, user }, index): Moment => ({
      key: `${index} ${at}`,
      at,
      text: `${user === '' ? 'Command line' : user}: ${what}`,
    }),
  );
  const ordered = seen.toSorted((a, b) => a.at.localeCompare(b.at));
  const all = [...ordered, ...done];
  // What people did is always shown: it is why one comes back to an alert.
  const shown = isWhole ? all : [...ordered.slice(0, FIRST), ...done];
  return (
    <Container header={<Header variant="h2">Timeline</Header>}>
      <ol className="wt-timeline">
        {shown.map(({ key, at, text, id }) => (
          <li key={key}>
            <Box variant="small">
              <time dateTime={at}>{timeText(secondsOf(at))}</time>
            </Box>
            <div>{id === undefined ? text : <Link onFollow={() => props.onSelect(id)}>{text}</Link>}</div>
          </li>
        ))}
      </ol>
      {shown.length < all.length ? (
        <Button variant="inline-link" onClick={() => setWhole(true)}>
          {`Show all ${all.length}`}
        </Button>
      ) : null}
    </Container>
  );
}
