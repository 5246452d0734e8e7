import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { scoreText } from '../../parts/posture-score.tsx';
import { useTimeText } from '../../state/use-time-text.ts';
import { CountLink, LEVELS, OPEN } from './severity-link.tsx';

type Scan = ResponseOf<'GET /posture'>['scans'][number];

/** Accounts and projects, each as its newest scan has it. */
export function PostureTargets({ scans }: { scans: readonly Scan[] }) {
  const { timeText } = useTimeText();
  return (
    <Table
      variant="container"
      wrapLines
      items={scans}
      trackBy="target"
      ariaLabels={{ tableLabel: 'Accounts and projects' }}
      header={<Header counter={`(${scans.length})`}>Accounts and projects</Header>}
      empty="Nothing was scanned"
      columnDefinitions={[
        { id: 'target', header: 'Account or project', cell: ({ target }: Scan) => target, isRowHeader: true },
        { id: 'kind', header: 'Kind', cell: ({ kind }: Scan) => kind },
        { id: 'score', header: 'Score', cell: ({ score }: Scan) => scoreText(score) },
        ...LEVELS.map((level) => ({
          id: level,
          header: level,
          cell: ({ counts, target }: Scan) => (
            <CountLink
              count={counts[level]}
              label={`${level} findings in ${target}`}
              f={[OPEN, `target=${target}`, `severity=${level}`]}
            />
          ),
        })),
        {
          id: 'suppressed',
          header: 'Suppressed',
          cell: ({ suppressed, target }: Scan) => (
            <CountLink
              count={suppressed}
              label={`suppressed findings in ${target}`}
              f={['isSuppressed=true', `target=${target}`]}
            />
          ),
        },
        {
          id: 'undecided',
          header: 'Not decided',
          cell: ({ undecided }: Scan) => undecided.toLocaleString('en-US'),
        },
        {
          id: 'functions',
          header: 'Functions',
          cell: ({ functions }: Scan) => functions.toLocaleString('en-US'),
        },
        { id: 'rules', header: 'Rules asked', cell: ({ rules }: Scan) => rules.toLocaleString('en-US') },
        { id: 'scans', header: 'Scans kept', cell: ({ scans: kept }: Scan) => kept },
        { id: 'at', header: 'Last scan', cell: ({ at }: Scan) => timeText(Date.parse(at) / 1000) },
      ]}
    />
  );
}
