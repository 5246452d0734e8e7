import { parseRegexp, type RegexpNode } from './parse-regexp.ts';

/**
 * Whether a backtracking engine may need time out of all proportion for some texts: a repetition whose rounds can be cut in
 * more than one way (`(\w+\s?)+`, `(a|a)*`), or two repetitions beside each other that can share characters (`\d+\d+$`). Told
 * from the structure alone, in time linear in its size; repetitions that a character of their own keeps apart are fine.
 */
export function isSlowRegexp(source: string): boolean {
  if (source.length > 2_000) return false;
  const parsed = parseRegexp(source);
  return parsed !== undefined && isSlow(parsed, 0);
}

function isSlow(node: RegexpNode, depth: number): boolean {
  if (depth > 20) return false;
  if (node.kind === 'set') return false;
  if (node.kind === 'choice') return node.options.some((each) => isSlow(each, depth + 1));
  if (node.kind === 'sequence')
    return node.items.some((each) => isSlow(each, depth + 1)) || sharesCharacters(node.items);
  return (node.isUnbounded && isAmbiguous(node.body)) || isSlow(node.body, depth + 1);
}

/** Whether rounds of a repetition of this can be cut in more than one way. */
function isAmbiguous(body: RegexpNode): boolean {
  if (body.kind === 'repeat') return body.isUnbounded || isAmbiguous(body.body);
  if (body.kind === 'choice') return overlapping(body.options) || body.options.some(isAmbiguous);
  if (body.kind !== 'sequence') return false;
  const { items } = body;
  if (items.length === 1) return items[0] !== undefined && isAmbiguous(items[0]);
  return items.some((item, at) => {
    if (item.kind !== 'repeat' || !item.isUnbounded) return false;
    // Around the circle: what comes next, until something must come that the repetition cannot take.
    for (let step = 1; step <= items.length; step += 1) {
      const next = items[(at + step) % items.length];
      if (next === undefined || next === item) return true;
      if (isNullable(next)) continue;
      return step > 0 && meets(firstOf(next), firstOf(item)) && isWholly(next, item);
    }
    return true;
  });
}

/** Whether a part could stand within the repetition as a whole. */
function isWholly(part: RegexpNode, repeated: RegexpNode): boolean {
  const own = firstOf(repeated);
  if (part.kind === 'set') return [...part.characters].every((each) => own.has(each));
  return part.kind === 'repeat' && isWholly(part.body, repeated);
}

function overlapping(options: readonly RegexpNode[]): boolean {
  const single = options.map(only).filter((each) => each !== undefined);
  return single.some((one, at) => single.slice(at + 1).some((other) => meets(firstOf(one), firstOf(other))));
}

/** The one part of an option: a character, or a repetition of one. */
function only(node: RegexpNode): RegexpNode | undefined {
  if (node.kind === 'sequence') return node.items.length === 1 && node.items[0] !== undefined ? only(node.items[0]) : undefined;
  return node.kind === 'choice' ? undefined : node;
}

/** Two repetitions side by side that take the same characters, with something after them that may fail. */
function sharesCharacters(items: readonly RegexpNode[]): boolean {
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined || !isLoop(item)) continue;
    for (let next = at + 1; next < items.length; next += 1) {
      const other = items[next];
      if (other === undefined) break;
      if (isLoop(other) && meets(firstOf(item), firstOf(other))) {
        if (next < items.length - 1) return true;
        break;
      }
      if (!isNullable(other)) break;
    }
  }
  return false;
}

function isLoop(node: RegexpNode): boolean {
  if (node.kind === 'repeat') return node.isUnbounded;
  return node.kind === 'sequence' && node.items.length === 1 && node.items[0] !== undefined && isLoop(node.items[0]);
}

function isNullable(node: RegexpNode): boolean {
  switch (node.kind) {
    case 'set':
      return false;
    case 'repeat':
      return node.least === 0 || isNullable(node.body);
    case 'choice':
      return node.options.some(isNullable);
    case 'sequence':
      return node.items.every(isNullable);
  }
}

function firstOf(node: RegexpNode): ReadonlySet<string> {
  switch (node.kind) {
    case 'set':
      return node.characters;
    case 'repeat':
      return firstOf(node.body);
    case 'choice':
      return new Set(node.options.flatMap((each) => [...firstOf(each)]));
    case 'sequence': {
      const first = new Set<string>();
      for (const each of node.items) {
        for (const character of firstOf(each)) first.add(character);
        if (!isNullable(each)) break;
      }
      return first;
    }
  }
}

function meets(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const each of one) if (other.has(each)) return true;
  return false;
}
