import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { CopyCommand } from '../../parts/copy-command.tsx';
import { commandsFor } from './finding-commands.ts';

type Finding = ResponseOf<'GET /posture/findings/:id'>['finding'];

/** How it is mended: in words, by an upgrade, by commands; only what this finding has. */
export function FindingRemedies({ finding }: { finding: Finding }) {
  const commands = commandsFor(finding);
  const { advisories = [] } = finding;
  return (
    <Tabs
      ariaLabel="How to mend it"
      tabs={[
        { id: 'fix', label: 'How to mend it', content: <Box>{finding.fix}</Box> },
        ...(advisories.length === 0
          ? []
          : [{ id: 'upgrade', label: 'Upgrade', content: <Advisories advisories={advisories} /> }]),
        { id: 'commands', label: 'Commands', content: <Commands commands={commands} /> },
      ]}
    />
  );
}

function Advisories({ advisories }: { advisories: NonNullable<Finding['advisories']> }) {
  return (
    <ul className="wt-plain-list">
      {advisories.map(({ id, aliases, severity, score, fixedIn }) => (
        <li key={id}>
          <Box variant="strong">{[id, ...aliases].join(', ')}</Box>
          {` ${severity}${score === undefined ? '' : `, CVSS ${score}`}: ${fixedIn === undefined ? 'no version mends it' : `mended in ${fixedIn}`}`}
        </li>
      ))}
    </ul>
  );
}

function Commands({ commands }: { commands: ReturnType<typeof commandsFor> }) {
  return (
    <SpaceBetween size="s">
      {commands.map(({ what, command }) => (
        <div key={command}>
          <Box color="text-body-secondary">{what}</Box>
          <CopyCommand command={command} />
        </div>
      ))}
    </SpaceBetween>
  );
}
