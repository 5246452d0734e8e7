import type { PolicyCondition } from '../model/policy-document.ts';
import { type AnswerParty, answerOf, type ChainLink } from './access-answer.ts';
import type { Decision } from './decision.ts';

/** A way in which a principal gets more permissions than it was given. */
export interface EscalationPath {
  /** `pass-role-new-function`: stable, for suppression and tests. */
  readonly id: string;
  /** In words: `create a function with role admin`. */
  readonly step: string;
  /** Every action that it takes. */
  readonly actions: readonly string[];
  /** Whose permissions are gained: a role, a user, the principal's own policies. */
  readonly target: AnswerParty;
  readonly decision: 'allowed' | 'conditional';
  readonly conditions: readonly PolicyCondition[];
  /** What else must hold, or is not known. */
  readonly because?: string;
  readonly chain: readonly ChainLink[];
}

/** What a path is made of, beside the decisions that prove it. */
export interface EscalationParts {
  readonly id: string;
  readonly step: string;
  readonly actions: readonly string[];
  readonly target: AnswerParty;
  readonly because?: string;
}

/** A list of one path, or of none when one of the decisions is a denial. */
export function escalationPath(
  decisions: readonly Decision[],
  parts: EscalationParts,
): readonly EscalationPath[] {
  const { id, step, actions, target, because } = parts;
  const answer = answerOf(decisions, {
    principal: target,
    resource: target,
    action: actions.join(', '),
    ...(because === undefined ? {} : { because }),
  });
  if (answer.decision === 'denied') return [];
  return [
    {
      id,
      step,
      actions,
      target,
      decision: answer.decision,
      conditions: answer.conditions,
      ...(answer.because === undefined ? {} : { because: answer.because }),
      chain: answer.chain,
    },
  ];
}
