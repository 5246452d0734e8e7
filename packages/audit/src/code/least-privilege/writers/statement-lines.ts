import type { RoleStatement } from '../policy-statements.ts';
import type { RoleNeed } from '../role-need.ts';
import { quoted } from './cloudformation-text.ts';

/** How a text of a resource or condition is written in one dialect. */
export type TextWriter = (text: string) => string;

const MOST_REASONS = 3;

/**
 * A statement as lines of YAML, at no indentation, with the places that need each action as comments:
 * `- Effect: Allow`. `lower` writes the keys in lower case, as no dialect but ours would.
 */
export function statementLines(
  statement: RoleStatement,
  { needs, write }: { readonly needs: readonly RoleNeed[]; readonly write: TextWriter },
): readonly string[] {
  const first = statement.Sid === undefined ? [] : [`Sid: ${statement.Sid}`];
  const lines = [
    ...first,
    'Effect: Allow',
    'Action:',
    ...statement.Action.map((action) => `  - ${action}${reasonText(action, statement, needs)}`),
    'Resource:',
    ...statement.Resource.map((resource) => `  - ${write(resource)}`),
    ...conditionLines(statement, write),
  ];
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

function conditionLines({ Condition = {} }: RoleStatement, write: TextWriter): readonly string[] {
  const operators = Object.entries(Condition);
  if (operators.length === 0) return [];
  return [
    'Condition:',
    ...operators.flatMap(([operator, keys]) => [
      `  ${operator}:`,
      ...Object.entries(keys).map(([key, value]) => `    ${quoted(key)}: ${write(value)}`),
    ]),
  ];
}

/** `# src/app.ts:12 s3.send(...)`: why the action is there. */
function reasonText(action: string, { Resource }: RoleStatement, needs: readonly RoleNeed[]): string {
  const texts = reasonsOf(action, Resource, needs);
  return texts.length === 0 ? '' : ` # ${texts.join('; ')}`;
}

/** Places and calls that need an action on these resources, at most three. */
export function reasonsOf(
  action: string,
  resources: readonly string[],
  needs: readonly RoleNeed[],
): readonly string[] {
  const own = needs.filter(
    (need) => need.required && need.action === action && need.resources.join() === resources.join(),
  );
  const places = own.flatMap((need) =>
    need.evidence.map(({ file, line, call }) =>
      need.source === 'platform' ? call : [file, line].filter((part) => part !== undefined).join(':'),
    ),
  );
  const distinct = [...new Set(places)].map((text) => text.replace(/[^\x20-\x7e]/g, '?'));
  const more = distinct.length - MOST_REASONS;
  return more > 0 ? [...distinct.slice(0, MOST_REASONS), `${more} more`] : distinct;
}
