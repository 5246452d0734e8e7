import type { FunctionRole } from '../function-role.ts';
import { INLINE_LIMIT, policySize, type RoleStatement, splitPolicies } from '../policy-statements.ts';
import type { ReferenceBook } from './reference-book.ts';

/** A role to write, and what it may refer to. */
export interface WrittenRole {
  readonly role: FunctionRole;
  readonly book: ReferenceBook;
}

/** Managed policies that IAM attaches to one role, unless an account asked for more. */
export const MOST_MANAGED = 10;

/** Whose role it is, and what a person still has to decide, as comments. Names come from the code: they stay in their line. */
export function headLines(
  { name, handler, unresolved }: FunctionRole,
  comment: '#' | '//',
): readonly string[] {
  const lines = [
    `Role of ${name} (${handler})`,
    ...unresolved.map(({ file, line, what, because }) => `Not known: ${what} at ${file}:${line}: ${because}`),
  ];
  return lines.map((line) => `${comment} ${printable(line)}`);
}

/** A text that stays in the line of a comment. */
export function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}

/** Names that differ, in the order given: the second `Orders` is `Orders2`. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let count = 2; taken.has(own); count += 1) own = `${name}${count}`;
    taken.add(own);
    return own;
  });
}

/** Statements without Lambda's own part, which SAM and the Serverless Framework add themselves. */
export function codeStatements(role: FunctionRole): readonly RoleStatement[] {
  return role.statements.filter(({ Sid }) => Sid === undefined);
}

/**
 * What IAM would refuse of a role's policies, in words: beyond the limit of inline policies where a language has no others,
 * or more managed ones than a role takes.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export function sizeProblem(
  statements: readonly RoleStatement[],
  { isSplit }: { readonly isSplit: boolean },
): string | undefined {
  const size = policySize(statements);
  if (size <= INLINE_LIMIT) return undefined;
  if (!isSplit)
    return `${size} characters of policy: IAM takes ${INLINE_LIMIT} inline; -f cloudformation makes managed policies of them`;
  const parts = splitPolicies(statements).length;
  return parts <= MOST_MANAGED
    ? undefined
    : `${parts} managed policies: a role takes ${MOST_MANAGED} unless the quota was raised; divide the function`;
}

/** The size problem as a comment. */
export function sizeLines(problem: string | undefined, comment: '#' | '//'): readonly string[] {
  return problem === undefined ? [] : [`${comment} Too large: ${problem}`];
}

/** Lines further to the right. */
export function indented(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => ' '.repeat(by) + line);
}
