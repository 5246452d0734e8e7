/** Edges by state. */
export type Successors = (state: number) => Iterable<number>;

/** The strongly connected part that each state from 0 to count - 1 is in (Tarjan 1972, without recursion). */
export function connectedParts(count: number, successors: Successors): readonly number[] {
  const walk: Walk = {
    part: new Array<number>(count).fill(-1),
    order: new Array<number>(count).fill(-1),
    low: new Array<number>(count).fill(0),
    path: [],
    parts: 0,
    next: 0,
  };
  for (let state = 0; state < count; state += 1) {
    if (walk.order[state] === -1) visit(state, walk, successors);
  }
  return walk.part;
}

interface Walk {
  readonly part: number[];
  readonly order: number[];
  readonly low: number[];
  readonly path: number[];
  parts: number;
  next: number;
}

function visit(root: number, walk: Walk, successors: Successors): void {
  const stack = [open(root, walk, successors)];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { value, done } = top.rest.next();
    if (done === true) {
      close(top.state, walk);
      stack.pop();
      const parent = stack.at(-1)?.state;
      if (parent !== undefined) lower(parent, walk.low[top.state] ?? 0, walk);
    } else if (walk.order[value] === -1) stack.push(open(value, walk, successors));
    else if (walk.part[value] === -1) lower(top.state, walk.order[value] ?? 0, walk);
  }
}

function open(
  state: number,
  walk: Walk,
  successors: Successors,
): { state: number; rest: Iterator<number, unknown> } {
  walk.order[state] = walk.next;
  walk.low[state] = walk.next;
  walk.next += 1;
  walk.path.push(state);
  return { state, rest: successors(state)[Symbol.iterator]() };
}

function lower(state: number, value: number, walk: Walk): void {
  walk.low[state] = Math.min(walk.low[state] ?? 0, value);
}

function close(state: number, walk: Walk): void {
  if (walk.low[state] !== walk.order[state]) return;
  for (let member = walk.path.pop(); member !== undefined; member = walk.path.pop()) {
    walk.part[member] = walk.parts;
    if (member === state) break;
  }
  walk.parts += 1;
}
