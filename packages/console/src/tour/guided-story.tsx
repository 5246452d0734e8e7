import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useFollow, useHref } from '../parts/page-link.tsx';
import { useApi } from '../state/use-api.ts';
import { usePreference } from '../state/use-preference.ts';
import { type TourFacts, tourSteps } from './tour-steps.ts';

const SCOPE = { from: undefined, to: undefined, account: undefined, region: undefined } as const;

/** The demo's story, told in a corner of the page; each step goes to the place it tells of. */
export function GuidedStory() {
  const [step, setStep] = usePreference('story', '0');
  // What it covers can be looked at without leaving it.
  const [isFolded, setFolded] = useState(false);
  const facts = useFacts();
  const href = useHref();
  const follow = useFollow();
  const steps = tourSteps(facts);
  const index = Number(step);
  const now = steps[index];
  if (now === undefined) return null;
  const go = (to: number) => {
    const next = steps[to];
    setStep(next === undefined ? 'end' : String(to));
    if (next?.to !== undefined) follow(href(next.to, { ...SCOPE, ...next.search }));
  };
  const next = steps[index + 1];
  const isWaiting = next !== undefined && next.to === undefined;
  return (
    <aside className="wt-story" aria-label="Guided story">
      <SpaceBetween size="xs">
        <Box variant="small">{`[DEMO] Step ${index + 1} of ${steps.length}`}</Box>
        {isFolded ? null : (
          <>
            <Box variant="strong">{now.title}</Box>
            <Box>
              <span aria-live="polite">{now.text}</span>
            </Box>
          </>
        )}
        <SpaceBetween direction="horizontal" size="xs">
          <Button disabled={index === 0} onClick={() => go(index - 1)}>
            Back
          </Button>
          <Button variant="primary" disabled={isWaiting} onClick={() => go(index + 1)}>
            {next === undefined ? 'Done' : isWaiting ? 'Detection is still running' : 'Next step'}
          </Button>
          <Button
            variant="icon"
            iconName={isFolded ? 'angle-up' : 'angle-down'}
            ariaLabel={isFolded ? 'Unfold the story' : 'Fold the story'}
            ariaExpanded={!isFolded}
            onClick={() => setFolded(!isFolded)}
          />
          <Button variant="link" onClick={() => setStep('end')}>
            Leave the story
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </aside>
  );
}

/** Whom the story is about: the alert with most observations among the most serious, and an event of the week. */
function useFacts(): TourFacts {
  const events = useApi('GET /events', { query: { range: '7d', limit: 20, sort: 'time', order: 'asc' } });
  const [isFound, setFound] = useState(false);
  const query = { range: 'all', limit: 20, sort: 'severity', order: 'desc' } as const;
  // Detection may still be running when the story begins.
  const alerts = useApi('GET /alerts', { query }, isFound ? {} : { everyMs: 2_000 });
  const rows = alerts.data?.rows ?? [];
  if (rows.length > 0 && !isFound) setFound(true);
  const worst = rows.filter(({ severity }) => severity === rows[0]?.severity);
  const alert = worst.toSorted((a, b) => b.observations - a.observations)[0];
  const shown = useApi(
    'GET /alerts/:id',
    { params: { id: alert?.id ?? '' } },
    { isOff: alert === undefined },
  );
  const observations = shown.data?.observations ?? [];
  const explained = observations.find(({ formula }) => formula !== undefined) ?? observations[0];
  const own = events.data?.rows ?? [];
  return {
    event: own.find(({ function: name }) => alert?.entity === `lambda:${name}`) ?? own[0],
    alert,
    observation: explained?.id,
  };
}
