import { type CharSet, type Part, type PatternProblem, readPattern } from './regex-parts.ts';

/** Why a regular expression is refused. */
export type RegexDanger =
  | PatternProblem
  | 'invalid'
  | 'too-long'
  | 'nested-quantifiers'
  | 'overlapping-alternatives'
  | 'overlapping-neighbours'
  | 'too-many-ways';

/** What a search with an accepted pattern may cost, at most. */
export interface RegexCost {
  /** Characters with which a match can begin; every place counts when it may be empty. */
  readonly first: CharSet;
  /** Steps from one such place, besides those in runs. */
  readonly steps: number;
  /** Steps for each character of the longest run of `runs` in the text. */
  readonly runSteps: number;
  /** Characters of all parts that repeat without a small bound. */
  readonly runs: CharSet;
}

/** Longest pattern that is looked at, in characters. */
const MOST_CHARACTERS = 1000;
/** A quantifier that repeats up to this often is no run: it costs a factor, which is counted. */
const SHORT_RUN = 64;
/** Steps from one place of the text, at most. */
const MOST_STEPS = 10_000;

/**
 * Why matching a pattern could take far longer than its text is long, as far as its form tells; undefined when it cannot.
 * Refused are patterns whose steps grow by more than the square of the text, or by a large factor. What is left grows
 * by the square at most, and only on runs of characters that {@link regexCost} names. Errs on the side of refusal: sets
 * of characters are approximations. Linear in the pattern for each depth of its groups.
 */
export function regexDanger(source: string, flags = ''): RegexDanger | undefined {
  const judged = judgePattern(source, flags);
  return typeof judged === 'string' ? judged : undefined;
}

/** The bound of a search with a pattern; undefined for those that are refused. */
export function regexCost(source: string, flags = ''): RegexCost | undefined {
  const judged = judgePattern(source, flags);
  return typeof judged === 'string' ? undefined : judged;
}

function judgePattern(source: string, flags: string): RegexDanger | RegexCost {
  if (source.length > MOST_CHARACTERS) return 'too-long';
  try {
    new RegExp(source, flags);
  } catch {
    return 'invalid';
  }
  const tree = readPattern(source, flags);
  if (typeof tree === 'string') return tree;
  const search: Search = { danger: undefined, runs: 0n };
  follow(tree, 0n, search);
  const { first, mayBeEmpty, steps, runSteps } = factsOf(tree, search);
  // Also where the numbers left the range: neither comparison holds for those.
  if (!(steps + runSteps <= MOST_STEPS)) search.danger ??= 'too-many-ways';
  return search.danger ?? { first: mayBeEmpty ? ANYTHING : first, steps, runSteps, runs: search.runs };
}

const ANYTHING: CharSet = (1n << 129n) - 1n;

/** What is found out on the way. */
interface Search {
  danger: RegexDanger | undefined;
  runs: CharSet;
}

function isRun(part: Part): boolean {
  return part.kind === 'repeat' && part.most > SHORT_RUN;
}

function holdsRun(part: Part): boolean {
  if (isRun(part)) return true;
  if (part.kind === 'sequence') return part.parts.some(holdsRun);
  if (part.kind === 'choice') return part.branches.some(holdsRun);
  return (part.kind === 'repeat' || part.kind === 'look') && holdsRun(part.inner);
}

/**
 * Follows the runs that can still be going on. Two runs over common characters, with nothing between them that could
 * not belong to the first, share their text in many ways: that is refused.
 * @param alive characters of the runs before
 * @returns characters of the runs that go on behind it
 */
function follow(part: Part, alive: CharSet, search: Search): CharSet {
  switch (part.kind) {
    case 'set':
      return (part.set & alive) === 0n ? 0n : alive;
    case 'empty':
      return alive;
    case 'look':
      // Looking ahead over a run from each end of another is a square of its own.
      if (alive !== 0n && holdsRun(part.inner)) search.danger ??= 'overlapping-neighbours';
      follow(part.inner, 0n, search);
      return alive;
    case 'sequence':
      return part.parts.reduce((before, each) => follow(each, before, search), alive);
    case 'choice':
      return part.branches.reduce((after, each) => after | follow(each, alive, search), 0n);
    case 'repeat':
      return followRepeat(part, alive, search);
  }
}

function followRepeat(part: Extract<Part, { kind: 'repeat' }>, alive: CharSet, search: Search): CharSet {
  const { inner, least, most } = part;
  const skipped = least === 0 ? alive : 0n;
  const once = follow(inner, alive, search);
  if (most <= 1) return skipped | once;
  const twice = holdsRun(inner) ? followAgain(inner, once, search) : once;
  if (!isRun(part)) return skipped | twice;
  const { all, first, mayBeEmpty, ways } = factsOf(inner, search);
  search.runs |= all;
  if ((first & alive) !== 0n) search.danger ??= 'overlapping-neighbours';
  if (inner.kind !== 'set') {
    if (ways > 1) search.danger ??= hasChoice(inner) ? 'overlapping-alternatives' : 'nested-quantifiers';
    if (mayBeEmpty && all !== 0n) search.danger ??= 'nested-quantifiers';
    if (holdsLook(inner)) search.danger ??= 'nested-quantifiers';
  }
  return skipped | twice | all;
}

/** A second round behind the first: runs that meet there are runs within a repeated group. */
function followAgain(inner: Part, alive: CharSet, search: Search): CharSet {
  const again: Search = { danger: undefined, runs: 0n };
  const after = follow(inner, alive, again);
  if (again.danger !== undefined || holdsLook(inner)) search.danger ??= 'nested-quantifiers';
  return after;
}

function hasChoice(part: Part): boolean {
  if (part.kind === 'choice') return true;
  if (part.kind === 'sequence') return part.parts.some(hasChoice);
  return part.kind === 'repeat' && hasChoice(part.inner);
}

/** Looks at more than the next few characters. */
function holdsLook(part: Part): boolean {
  if (part.kind === 'look') return holdsRun(part.inner);
  if (part.kind === 'sequence') return part.parts.some(holdsLook);
  if (part.kind === 'choice') return part.branches.some(holdsLook);
  return part.kind === 'repeat' && holdsLook(part.inner);
}

/** What is known of a part of a pattern. */
interface Facts {
  /** Characters with which it can begin, and all that it can hold. */
  readonly first: CharSet;
  readonly all: CharSet;
  readonly mayBeEmpty: boolean;
  /** Ways in which it can match from one place, runs left out. */
  readonly ways: number;
  readonly steps: number;
  readonly runSteps: number;
}

const NOTHING: Facts = { first: 0n, all: 0n, mayBeEmpty: true, ways: 1, steps: 1, runSteps: 0 };
const KNOWN = new WeakMap<Part, Facts>();

function factsOf(part: Part, search: Search): Facts {
  let facts = KNOWN.get(part);
  if (facts === undefined) {
    facts = newFacts(part, search);
    KNOWN.set(part, facts);
  }
  return facts;
}

function newFacts(part: Part, search: Search): Facts {
  switch (part.kind) {
    case 'set':
      return { ...NOTHING, first: part.set, all: part.set, mayBeEmpty: false };
    case 'empty':
      return NOTHING;
    case 'look': {
      const { steps, runSteps } = factsOf(part.inner, search);
      // It looks from every place, whatever stands behind it.
      return { ...NOTHING, first: ANYTHING, steps, runSteps };
    }
    case 'sequence':
      return sequenceFacts(part.parts, search);
    case 'choice':
      return choiceFacts(part.branches.map((each) => factsOf(each, search)));
    case 'repeat':
      return repeatFacts(part, factsOf(part.inner, search));
  }
}

function choiceFacts(branches: readonly Facts[]): Facts {
  const isOverlapping = branches.some(
    (each, i) => each.mayBeEmpty || branches.slice(i + 1).some((other) => (each.first & other.first) !== 0n),
  );
  const sum = (of: (facts: Facts) => number) => branches.reduce((total, each) => total + of(each), 0);
  return {
    first: branches.reduce((set, each) => set | each.first, 0n),
    all: branches.reduce((set, each) => set | each.all, 0n),
    mayBeEmpty: branches.some(({ mayBeEmpty }) => mayBeEmpty),
    ways: isOverlapping ? sum(({ ways }) => ways) : Math.max(...branches.map(({ ways }) => ways)),
    steps: sum(({ steps }) => steps),
    runSteps: sum(({ runSteps }) => runSteps),
  };
}

function repeatFacts({ inner, least, most }: Extract<Part, { kind: 'repeat' }>, facts: Facts): Facts {
  const mayBeEmpty = facts.mayBeEmpty || least === 0;
  if (most > SHORT_RUN)
    return { ...facts, mayBeEmpty, ways: 1, runSteps: Math.max(1, facts.steps) + facts.runSteps };
  let paths = 1;
  let ways = least === 0 ? 1 : 0;
  let steps = 1;
  let runSteps = 0;
  for (let round = 1; round <= most; round += 1) {
    steps += paths * facts.steps;
    runSteps += paths * facts.runSteps;
    paths *= facts.ways;
    if (round >= least) ways += paths;
  }
  const isFixed = inner.kind === 'empty';
  return { ...facts, mayBeEmpty, ways: isFixed ? 1 : Math.max(1, ways), steps, runSteps };
}

/** Pieces behind one another: each is tried once for each way in which those before it can match. */
function sequenceFacts(parts: readonly Part[], search: Search): Facts {
  let settled = 1;
  let open = { ways: 1, all: 0n, isShared: false };
  let first: CharSet = 0n;
  let all: CharSet = 0n;
  let mayBeEmpty = true;
  let steps = 1;
  let runSteps = 0;
  let isBehindRun = false;
  for (const part of parts) {
    const facts = factsOf(part, search);
    // What must stand here and belongs to none of the parts before it leaves them one way.
    if (!facts.mayBeEmpty && !open.isShared && (facts.first & open.all) === 0n)
      open = { ways: 1, all: 0n, isShared: false };
    const before = settled * open.ways;
    steps += before * facts.steps;
    runSteps += before * (facts.runSteps + (isBehindRun ? facts.steps : 0));
    isBehindRun ||= holdsRun(part);
    if (facts.ways > 1 || holdsRun(part) || facts.mayBeEmpty)
      open = {
        ways: open.ways * facts.ways,
        all: open.all | facts.all,
        isShared: open.isShared || (open.all & facts.all) !== 0n,
      };
    else settled *= facts.ways;
    if (mayBeEmpty) first |= facts.first;
    mayBeEmpty &&= facts.mayBeEmpty;
    all |= facts.all;
  }
  return { first, all, mayBeEmpty, ways: settled * open.ways, steps, runSteps };
}
