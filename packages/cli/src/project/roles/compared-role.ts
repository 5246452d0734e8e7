import { compareRole } from '@watertight/audit/code/least-privilege/compare-role.ts';
import { isFrameworkRole } from '@watertight/audit/code/least-privilege/framework-role.ts';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import type { DeclaredFunction, MadeRole } from './function-roles.ts';

/** A made role with the comparison to the present one; as it is where the template does not declare that. */
export function compared(made: MadeRole, all: readonly MadeRole[]): MadeRole {
  if (made.declared === undefined) return made;
  const { fn, inventory } = made.declared;
  const own = inventory.resolveAs('role', fn.role);
  if (own === undefined) return made;
  const others = sharing(made.declared).map((each) => all.find(({ declared }) => declared?.fn === each));
  const isWhole = made.isWhole && others.every((each) => each?.isWhole === true);
  const alsoNeeded = others.flatMap((each) => each?.role.needs ?? []);
  const current = compareRole(inventory, own, { needs: made.role.needs, isWhole, alsoNeeded });
  return { ...made, current, ...(others.length === 0 ? {} : { sharing: others }) };
}

/** The comparison after needs were added: what was seen in use is no excess. */
export function comparedAgain(made: MadeRole): MadeRole {
  return compared(
    made,
    (made.sharing ?? []).filter((each) => each !== undefined),
  );
}

/** Functions that are not chosen and share the framework's role with a chosen one: what they need is no excess. */
export function sharersOf(
  chosen: readonly DeclaredFunction[],
  all: readonly DeclaredFunction[],
): readonly DeclaredFunction[] {
  const wanted = new Set(chosen.flatMap(sharing));
  return all.filter((each) => wanted.has(each.fn) && !chosen.includes(each));
}

/**
 * Other functions with the same role, where the framework makes one for all. A role that a template declares for several
 * functions can be split, so it is compared with each of them.
 */
function sharing({ fn, inventory }: DeclaredFunction): readonly LambdaFunction[] {
  const own = inventory.resolveAs('role', fn.role);
  if (own === undefined || !isFrameworkRole(inventory, own)) return [];
  return inventory
    .ofKind('function')
    .filter((each) => each.id !== fn.id && inventory.resolve(each.role)?.id === own.id);
}

/** What keeps a comparison from being whole: a role that the template does not declare, policies that were not read. */
export function comparisonGaps({ role, declared, current }: MadeRole): readonly Incomplete[] {
  if (current !== undefined)
    return current.notRead.map((each) => ({
      what: `present role of ${role.name}`,
      because: `${each} was not read`,
    }));
  const because = declared === undefined ? 'no template declares it' : 'the template does not declare it';
  return [{ what: `present role of ${role.name}`, because }];
}
