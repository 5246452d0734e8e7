import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { AttributedEntity } from '@watertight/audit/model/entity.ts';
import type { Observation } from '@watertight/monitor/detections/observation.ts';
import { useState } from 'react';
import { EntityText } from '../../parts/entities/entity-menu.tsx';
import { sourceLabel } from '../../parts/observations/entity-source.tsx';
import { alertPeers, type Peer } from './alert-peers.ts';

/** Peers that the picture has room for; the table has all. */
const DRAWN = 12;
const WORDS = {
  new: 'new connection',
  lost: 'lost connection',
  normal: 'normal connection',
  caller: 'caller',
  related: 'also in this alert',
} as const;

/** The alert's entity and what its observations name: a picture, and the same as a table. */
export function AlertGraph(props: {
  readonly entity: AttributedEntity;
  readonly observations: readonly Observation[];
}) {
  const peers = alertPeers(props.entity, props.observations);
  const [isTable, setTable] = useState(false);
  if (peers.length === 0) return null;
  return (
    <Container header={<Header variant="h2">Connections</Header>}>
      {isTable ? <PeerTable peers={peers} /> : <Picture label={sourceLabel(props.entity)} peers={peers} />}
      {peers.length > DRAWN && !isTable ? (
        <Box color="text-body-secondary">{`${DRAWN} of ${peers.length} are drawn`}</Box>
      ) : null}
      <Button variant="inline-link" onClick={() => setTable(!isTable)}>
        {isTable ? 'Show as picture' : 'Show as table'}
      </Button>
    </Container>
  );
}

const ROW = 34;
const WIDTH = 640;

/** The entity left, its peers in rows right; new ones are red, dashed lines are lost ones, and each says so in words. */
function Picture({ label, peers }: { label: string; peers: readonly Peer[] }) {
  const drawn = peers.slice(0, DRAWN);
  const height = Math.max(2, drawn.length) * ROW + 16;
  const middle = height / 2;
  return (
    <svg
      className="wt-graph"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={`${label} and ${peers.length} others; the table has the same`}
    >
      {drawn.map(({ name, relation }, index) => {
        const y = 8 + ROW * (index + 0.5);
        return (
          <g key={name} className={`wt-graph-${relation}`}>
            <path d={`M 228 ${middle} C 290 ${middle}, 270 ${y}, 330 ${y}`} />
            <circle cx={336} cy={y} r={5} />
            <text x={350} y={y - 1}>
              {shortened(name, 40)}
            </text>
            <text x={350} y={y + 12} className="wt-graph-word">
              {WORDS[relation]}
            </text>
          </g>
        );
      })}
      <rect x={8} y={middle - 18} width={220} height={36} rx={8} className="wt-graph-self" />
      <text x={118} y={middle + 4} textAnchor="middle" className="wt-graph-name">
        {shortened(label, 30)}
      </text>
    </svg>
  );
}

/** The end of a long name tells more than its beginning. */
function shortened(text: string, most: number): string {
  return text.length <= most ? text : `…${text.slice(1 - most)}`;
}

function PeerTable({ peers }: { peers: readonly Peer[] }) {
  return (
    <Table
      variant="embedded"
      wrapLines
      items={peers}
      trackBy="name"
      ariaLabels={{ tableLabel: 'Connections' }}
      columnDefinitions={[
        {
          id: 'name',
          header: 'Name',
          cell: ({ name }: Peer) => (
            <EntityText
              kind={/^[\d.]+$|:.*:/.test(name) && !name.startsWith('arn:') ? 'address' : 'identity'}
              name={name}
            />
          ),
        },
        { id: 'relation', header: 'Relation', cell: ({ relation }: Peer) => WORDS[relation] },
      ]}
    />
  );
}
