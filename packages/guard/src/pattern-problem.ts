const MOST_CHARACTERS = 1000;
/** Each one that is open multiplies the time by the length of the text again. */
const MOST_OPEN_QUANTIFIERS = 3;
/** More repetitions than this are as good as no end. */
const OPEN_FROM = 1000;

/** Pieces of a pattern: an escape, a class, the beginning of a group with its kind, a quantifier, or one character. */
const PIECE =
  /(?<escaped>\\.)|(?<list>\[(?:\\.|[^\]\\])*\])|(?<begin>\((?:\?(?:[:=!]|<[=!]|<\w{1,60}>))?)|(?<end>\))|(?<or>\|)|(?<times>[*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/g;

interface Group {
  repeats: boolean;
  chooses: boolean;
}

/**
 * Why a user's regular expression is refused, undefined when it may run on hostile text. Conservative: what a
 * backtracking engine could need exponential time for is out (a repeated group that itself repeats or chooses,
 * references back), and so are more open quantifiers than three.
 */
export function patternProblem(pattern: string, flags = ''): string | undefined {
  if (pattern.length > MOST_CHARACTERS) return `it is longer than ${MOST_CHARACTERS} characters`;
  if (!/^[imsu]*$/.test(flags)) return 'its flags may be i, m, s and u';
  try {
    new RegExp(pattern, flags);
  } catch (error) {
    return error instanceof Error ? error.message : 'it is no regular expression';
  }
  return repetitionProblem(pattern);
}

function repetitionProblem(pattern: string): string | undefined {
  const groups: Group[] = [];
  let open = 0;
  /** The group that ended just before this piece. */
  let ended: Group | undefined;
  for (const { groups: piece = {} } of pattern.matchAll(PIECE)) {
    if (/[1-9k]/.test(piece['escaped'] ?? '')) return 'it refers back to a group';
    const times = mostTimes(piece['times']);
    if (times > 1) {
      if (ended?.repeats === true) return 'a repeated group holds a repetition';
      if (ended?.chooses === true) return 'a repeated group holds alternatives';
      if (times >= OPEN_FROM) open += 1;
      mark(groups, { repeats: true });
    }
    ended = enter(groups, piece);
  }
  return open > MOST_OPEN_QUANTIFIERS
    ? `it has more than ${MOST_OPEN_QUANTIFIERS} open quantifiers`
    : undefined;
}

/** Keeps the groups that are open; the one that a piece ends. */
function enter(groups: Group[], piece: Readonly<Record<string, string>>): Group | undefined {
  if (piece['begin'] !== undefined) groups.push({ repeats: false, chooses: false });
  if (piece['or'] !== undefined) mark(groups, { chooses: true });
  return piece['end'] === undefined ? undefined : close(groups);
}

/** What is in a group is in the groups around it. */
function close(groups: Group[]): Group | undefined {
  const group = groups.pop();
  if (group !== undefined) mark(groups, { repeats: group.repeats, chooses: group.chooses });
  return group;
}

function mark(groups: Group[], { repeats = false, chooses = false }: Partial<Group>): void {
  const group = groups.at(-1);
  if (group === undefined) return;
  group.repeats ||= repeats;
  group.chooses ||= chooses;
}

function mostTimes(times: string | undefined): number {
  if (times === undefined || times === '?') return 1;
  if (times === '*' || times === '+') return Number.POSITIVE_INFINITY;
  const [least, most] = times.slice(1, -1).split(',');
  return most === '' ? Number.POSITIVE_INFINITY : Number(most ?? least);
}
