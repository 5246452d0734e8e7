import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import ToggleButton from '@cloudscape-design/components/toggle-button';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useState } from 'react';
import { MomentLanes } from '../../parts/charts/moment-lanes.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { useFollow, useHref } from '../../parts/page-link.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useScope } from '../../state/use-scope.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { useUrl } from '../../state/use-url.ts';
import type { FunctionPlace } from './function-place.ts';

type Found = ResponseOf<'GET /functions/:account/:region/:name/history'>;
type Kind = Found['items'][number]['kind'];

const TITLES: Readonly<Record<Kind, string>> = {
  alert: 'Alert',
  hit: 'Violation',
  observation: 'Observation',
  change: 'Change',
  deploy: 'Deploy',
  call: 'Call',
  flow: 'First flow',
};
const KINDS: readonly Kind[] = ['alert', 'hit', 'observation', 'change', 'deploy', 'call', 'flow'];
const TOKEN = 'kind=';
/** Rows that the table shows at first, and those that a step adds. */
const STEP = 50;

/** One timeline of deploy, change, call, violation, flow and alert, newest first. */
export function FunctionHistory({ of }: { of: FunctionPlace }) {
  const { account: _account, region: _region, ...span } = useScope();
  const { list } = useUrl();
  const kinds = KINDS.filter((kind) => list('f').includes(`${TOKEN}${kind}`));
  const found = useApi('GET /functions/:account/:region/:name/history', {
    params: of,
    query: { ...span, ...(kinds.length === 0 ? {} : { kinds: [...kinds] }) },
  });
  if (found.error !== null) return <ProblemAlert error={found.error} />;
  const { data } = found;
  if (data === undefined) return <Box>Loading</Box>;
  const shown = kinds.length === 0 ? KINDS : kinds;
  const oldest = Math.min(...data.items.map(({ time }) => time));
  const start = Date.parse(data.span.from) / 1000;
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header variant="h2" description="Drag over it to choose a time range">
            What happened
          </Header>
        }
      >
        <SpaceBetween size="s">
          <KindFilter counts={data.counts} chosen={kinds} />
          <MomentLanes
            label="What happened"
            lanes={shown.map((id) => ({ id, title: TITLES[id] }))}
            moments={data.items.map(({ time, kind }) => ({ time, lane: kind }))}
            from={start > 0 || data.items.length === 0 ? start : oldest}
            to={Date.parse(data.span.to) / 1000}
          />
        </SpaceBetween>
      </Container>
      <HistoryTable found={data} hasFilter={kinds.length > 0} />
    </SpaceBetween>
  );
}

/** One switch for each kind, with how many there are. */
function KindFilter({ counts, chosen }: { counts: Found['counts']; chosen: readonly Kind[] }) {
  const { list, change } = useUrl();
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {counts.map(({ kind, count }) => {
        const isChosen = chosen.includes(kind);
        const rest = list('f').filter((each) => each !== `${TOKEN}${kind}`);
        return (
          <ToggleButton
            key={kind}
            pressed={isChosen}
            disabled={count === 0 && !isChosen}
            onChange={() => change({ f: isChosen ? rest : [...rest, `${TOKEN}${kind}`] })}
          >
            {`${TITLES[kind]} (${count.toLocaleString('en-US')})`}
          </ToggleButton>
        );
      })}
      {chosen.length === 0 ? null : (
        <Button variant="inline-link" onClick={() => change({ f: undefined })}>
          Show all
        </Button>
      )}
    </SpaceBetween>
  );
}

function HistoryTable({ found: { items, isCut }, hasFilter }: { found: Found; hasFilter: boolean }) {
  const { timeText } = useTimeText();
  const { change } = useUrl();
  const scope = useScope();
  const [most, setMost] = useState<number>(STEP);
  return (
    <Table
      header={
        <Header
          counter={`(${items.length}${isCut ? '+' : ''})`}
          description={
            isCut
              ? 'The newest are shown; narrow the time range for older ones'
              : 'Deploys, changes, calls, violations, first flows, observations and alerts'
          }
        >
          History
        </Header>
      }
      wrapLines
      items={items.slice(0, most)}
      ariaLabels={{ tableLabel: 'History' }}
      footer={<MoreButton shown={most} total={items.length} onMore={() => setMost(most + STEP)} />}
      empty={
        <SpaceBetween size="s" alignItems="center">
          <Box variant="strong">{hasFilter ? 'Nothing matches' : 'Nothing happened in this time'}</Box>
          {scope.range === 'all' ? null : (
            <Button onClick={() => change({ range: 'all', from: undefined, to: undefined })}>
              Show all time
            </Button>
          )}
        </SpaceBetween>
      }
      columnDefinitions={[
        { id: 'time', header: 'Time', minWidth: 130, cell: ({ time }) => timeText(time) },
        {
          id: 'kind',
          header: 'Kind',
          minWidth: 110,
          cell: ({ kind }) => <span className={`wt-kind-text wt-moment-${kind}`}>{TITLES[kind]}</span>,
        },
        { id: 'title', header: 'What', minWidth: 200, cell: (item) => <What {...item} /> },
        { id: 'detail', header: 'Detail', minWidth: 220, cell: ({ detail }) => detail },
      ]}
    />
  );
}

function What({ title, href }: Found['items'][number]) {
  const follow = useFollow();
  const place = useHref();
  if (href === '') return <>{title}</>;
  const [path = '', query = ''] = href.split('?');
  const search = Object.fromEntries(new URLSearchParams(query));
  const to = place(path, search);
  return (
    <Link
      href={to}
      onFollow={(event) => {
        event.preventDefault();
        follow(to);
      }}
    >
      {title}
    </Link>
  );
}
