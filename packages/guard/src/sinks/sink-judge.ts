import { BlockedError, toDetail } from '../behaviour/behaviour-violation.ts';
import { userFrame } from '../behaviour/user-frame.ts';
import { ownValue } from '../own-value.ts';
import { findEscape } from './find-escape.ts';
import type { Input } from './input.ts';
import { currentInvocation } from './input-context.ts';
import type { SinkKind, SinkPolicy, SinkViolation } from './sink-policy.ts';
import type { Token } from './token.ts';

/** A statement on its way to whatever runs it. */
export interface Statement {
  readonly kind: SinkKind;
  readonly operation: string;
  readonly text: string;
  readonly tokenise: (text: string) => readonly Token[];
  /** Input that may be structure here: JSON in code. */
  readonly isHarmless?: (input: string) => boolean;
}

/** Decides about statements with the input of the invocation they belong to. */
export interface SinkJudge {
  /** Throws `BlockedError` when input changes the statement's structure and the policy blocks. */
  readonly check: (statement: Statement) => void;
  /** Tells of a violation found in another way, and throws if it is to be blocked. */
  readonly violate: (violation: {
    readonly kind: SinkKind;
    readonly operation: string;
    readonly detail: string;
  }) => void;
  /** Input of the current invocation, when this kind of sink is watched. */
  readonly inputFor: (kind: SinkKind) => Input | undefined;
  readonly policy: SinkPolicy;
}

const MOST_CONSTANTS = 2_000;
const LONGEST_STATEMENT = 1_000_000;

/** A judge that remembers statements seen without input in them: they are the code's own, whatever input comes later. */
export function createSinkJudge(policy: SinkPolicy, report: (violation: SinkViolation) => void): SinkJudge {
  const constants = new Set<string>();

  const inputFor = (kind: SinkKind) =>
    policy.modes[kind] === 'off' ? undefined : currentInvocation()?.input();

  const violate: SinkJudge['violate'] = ({ kind, operation, detail }) => {
    const mode = policy.modes[kind];
    if (mode === 'off') return;
    const at = userFrame();
    const shown = toDetail(detail);
    try {
      report({ kind, operation, detail: shown, mode, ...(at === undefined ? {} : { at }) });
    } catch {
      // The decision stands; the log line is lost with the log.
    }
    if (mode === 'block') {
      throw new BlockedError(kind, `Cannot do ${operation}: input must stay data in ${kind}, ${shown}`);
    }
  };

  return {
    policy,
    inputFor,
    violate,
    check(statement) {
      const { kind, operation, text, tokenise } = statement;
      const isHarmless = ownValue(statement, 'isHarmless');
      const input = inputFor(kind);
      if (input === undefined || text.length > LONGEST_STATEMENT || constants.has(text)) return;
      const found = findEscape(text, { inputs: input.structural, tokenise, isHarmless });
      if (found !== undefined) violate({ kind, operation, detail: text.slice(found.start, found.end) });
      else if (text.length < 10_000 && !input.structural.some((each) => text.includes(each))) {
        if (constants.size >= MOST_CONSTANTS) constants.clear();
        constants.add(text);
      }
    },
  };
}
