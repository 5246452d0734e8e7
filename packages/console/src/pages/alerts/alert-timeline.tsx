import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import { secondsOf } from '../../parts/observations/observation-columns.tsx';
import { useTimeText } from '../../state/use-time-text.ts';
import type { AlertRecord } from './alert-page.tsx';

interface Moment {
  readonly key: string;
  readonly at: string;
  readonly text: string;
  /** The observation that it is. */
  readonly id?: string;
}

/** Moments that are shown; more would not be read. */
const MOST = 60;

/** What was observed, oldest first, and then what people did about it. */
export function AlertTimeline(props: {
  readonly record: AlertRecord;
  readonly onSelect: (id: string) => void;
}) {
  const { timeText } = useTimeText();
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
  const all = [...seen.toSorted((a, b) => a.at.localeCompare(b.at)), ...done];
  return (
    <Container header={<Header variant="h2">Timeline</Header>}>
      <ol className="wt-timeline">
        {all.slice(0, MOST).map(({ key, at, text, id }) => (
          <li key={key}>
            <Box variant="small">
              <time dateTime={at}>{timeText(secondsOf(at))}</time>
            </Box>
            <div>{id === undefined ? text : <Link onFollow={() => props.onSelect(id)}>{text}</Link>}</div>
          </li>
        ))}
      </ol>
      {all.length > MOST ? `and ${all.length - MOST} more` : null}
    </Container>
  );
}
