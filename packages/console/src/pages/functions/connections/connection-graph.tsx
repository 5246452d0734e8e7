import '@xyflow/react/dist/base.css';
import './connections.css';
import Icon from '@cloudscape-design/components/icon';
import {
  Background,
  BaseEdge,
  Controls,
  type Edge,
  type EdgeProps,
  getBezierPath,
  Handle,
  type Node,
  Position,
  ReactFlow,
} from '@xyflow/react';
import { useMemo } from 'react';
import { useFollow, useHref } from '../../../parts/page-link.tsx';
import { type Box, connectionPicture, type Line, SELF } from './connection-layout.ts';
import type { ConnectionRow } from './connection-rows.ts';

/** Height of the picture, pixels; what is taller is zoomed and can be moved. */
const [LEAST_HEIGHT, MOST_HEIGHT] = [220, 760] as const;

/** What the page has beside the picture, pixels. */
const SIDES = 80;

type LineEdge = Edge<{ readonly line: Line }, 'line'>;
type BoxNode = Node<{ readonly box: Box; readonly onMore: () => void }, 'box'>;

const NODE_TYPES = { box: BoxView };
const EDGE_TYPES = { line: LineView };

/** The function between what starts it and what it uses. Every neighbour is a link that the keyboard reaches. */
export function ConnectionGraph(props: {
  readonly name: string;
  readonly rows: readonly ConnectionRow[];
  readonly most: number;
  readonly onMore: () => void;
}) {
  const { name, rows, most, onMore } = props;
  const picture = useMemo(() => connectionPicture(name, rows, most), [name, rows, most]);
  const nodes = picture.boxes.map(
    (box): BoxNode => ({
      id: box.id,
      type: 'box',
      position: { x: box.x, y: box.y },
      width: box.width,
      height: box.height,
      data: { box, onMore },
    }),
  );
  // Where the picture is wider than its place it is shown smaller, and needs less height.
  const zoom = Math.min(1, (window.innerWidth - SIDES) / picture.width);
  const height = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, zoom * picture.height + 24));
  return (
    <div
      className="wt-connections"
      ref={(element) => element?.style.setProperty('block-size', `${height}px`)}
    >
      <ReactFlow
        key={`${name} ${most} ${rows.length}`}
        nodes={nodes}
        edges={picture.lines.map(edgeOf)}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        fitView
        fitViewOptions={{ padding: 0.02, maxZoom: 1 }}
        minZoom={0.2}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        proOptions={{ hideAttribution: true }}
      >
        <Background gap={24} />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

function edgeOf(line: Line): LineEdge {
  return { id: line.id, type: 'line', source: line.from, target: line.to, data: { line } };
}

/** A line whose amount stands at the neighbour's end, where lines do not cross. */
function LineView({ id, sourceX, sourceY, targetX, targetY, data }: EdgeProps<LineEdge>) {
  const [path] = getBezierPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
  });
  if (data === undefined) return null;
  const { label, isNew, width, from } = data.line;
  const isAfter = from === SELF;
  return (
    <g className={isNew ? 'wt-line wt-line-new' : 'wt-line'}>
      <BaseEdge id={id} path={path} style={{ strokeWidth: width }} />
      <text
        x={isAfter ? targetX - 10 : sourceX + 10}
        y={(isAfter ? targetY : sourceY) - 8}
        textAnchor={isAfter ? 'end' : 'start'}
      >
        {label}
      </text>
    </g>
  );
}

function BoxView({ data: { box, onMore } }: { data: BoxNode['data'] }) {
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <div className={classOf(box)}>
        {box.folded === undefined ? (
          <Named box={box} />
        ) : (
          <button type="button" className="wt-box-more nodrag nopan" onClick={onMore}>
            {box.label}
          </button>
        )}
      </div>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </>
  );
}

function Named({ box: { label, row } }: { box: Box }) {
  const href = useHref();
  const follow = useFollow();
  if (row === undefined) {
    return (
      <>
        <span className="wt-box-name">{label}</span>
        <span className="wt-box-kind">Function</span>
      </>
    );
  }
  const place = href(row.to, row.search);
  return (
    <>
      <a
        className="wt-box-name nodrag nopan"
        href={place}
        title={label}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          follow(place);
        }}
      >
        {label}
      </a>
      {row.isNew ? (
        <span className="wt-box-new">
          <Icon name="status-warning" size="small" /> {row.newText}
        </span>
      ) : (
        <span className="wt-box-kind">{row.kind}</span>
      )}
    </>
  );
}

function classOf({ id, row }: Box): string {
  if (id === SELF) return 'wt-box wt-box-self';
  return row?.isNew === true ? 'wt-box wt-box-is-new' : 'wt-box';
}
