/** Answers a named search identifier of the rule for the event at hand. */
export type IdentifierAnswer = (name: string) => boolean;
export type Condition = (answer: IdentifierAnswer) => boolean;

const MAX_TOKENS = 400;
const MAX_DEPTH = 40;

/**
 * Compiles Sigma's condition: `and`, `or`, `not`, parentheses, `1 of sel*`, `all of sel*`, `1 of them`, `all of them`.
 * `not` binds tightest, then `and`, then `or`. https://sigmahq.io/docs/basics/conditions.html
 */
export function compileCondition(
  text: string,
  identifiers: readonly string[],
): Condition | { because: string } {
  const tokens = text.match(/[()]|[^\s()]+/g) ?? [];
  if (tokens.length === 0) return { because: 'the condition is empty' };
  if (tokens.length > MAX_TOKENS) return { because: `a condition may have at most ${MAX_TOKENS} words` };
  const parser = new ConditionParser(tokens, identifiers);
  const condition = parser.parse();
  return parser.problem === undefined ? condition : { because: parser.problem };
}

class ConditionParser {
  problem: string | undefined;
  private readonly tokens: readonly string[];
  private readonly identifiers: readonly string[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly string[], identifiers: readonly string[]) {
    this.tokens = tokens;
    this.identifiers = identifiers;
  }

  parse(): Condition {
    const condition = this.either();
    if (this.at < this.tokens.length)
      this.problem ??= `"${this.tokens[this.at]}" is not expected in the condition`;
    return condition;
  }

  private word(): string | undefined {
    return this.tokens[this.at]?.toLowerCase();
  }

  private either(): Condition {
    const parts = [this.both()];
    while (this.word() === 'or') {
      this.at += 1;
      parts.push(this.both());
    }
    return parts.length === 1 && parts[0] !== undefined
      ? parts[0]
      : (answer) => parts.some((part) => part(answer));
  }

  private both(): Condition {
    const parts = [this.negated()];
    while (this.word() === 'and') {
      this.at += 1;
      parts.push(this.negated());
    }
    return parts.length === 1 && parts[0] !== undefined
      ? parts[0]
      : (answer) => parts.every((part) => part(answer));
  }

  private negated(): Condition {
    let isNegated = false;
    while (this.word() === 'not') {
      this.at += 1;
      isNegated = !isNegated;
    }
    const inner = this.primary();
    return isNegated ? (answer) => !inner(answer) : inner;
  }

  private primary(): Condition {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token === undefined) return this.fail('the condition ends too early');
    if (token === '(') return this.parenthesised();
    const isQuantifier = token === '1' || token.toLowerCase() === 'all' || token.toLowerCase() === 'any';
    if (isQuantifier && this.word() === 'of') return this.quantified(token.toLowerCase() === 'all');
    if (!this.identifiers.includes(token))
      return this.fail(`the condition names "${token}", which is not defined`);
    return (answer) => answer(token);
  }

  private parenthesised(): Condition {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) return this.fail(`parentheses may nest at most ${MAX_DEPTH} deep`);
    const inner = this.either();
    if (this.tokens[this.at] !== ')') return this.fail('a parenthesis is not closed');
    this.at += 1;
    this.depth -= 1;
    return inner;
  }

  private quantified(isAll: boolean): Condition {
    const pattern = this.tokens[this.at + 1];
    this.at += 2;
    if (pattern === undefined) return this.fail('"of" must be followed by a name, a pattern or "them"');
    const names = this.identifiers.filter((name) => matchesName(name, pattern));
    if (names.length === 0) return this.fail(`"of ${pattern}" matches no definition`);
    return isAll ? (answer) => names.every(answer) : (answer) => names.some(answer);
  }

  private fail(problem: string): Condition {
    this.problem ??= problem;
    this.at = this.tokens.length;
    return () => false;
  }
}

/** `them` is every identifier that does not begin with an underscore. */
function matchesName(name: string, pattern: string): boolean {
  if (pattern.toLowerCase() === 'them') return !name.startsWith('_');
  const star = pattern.indexOf('*');
  if (star === -1) return name === pattern;
  const before = pattern.slice(0, star);
  const after = pattern.slice(star + 1);
  return name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after);
}
