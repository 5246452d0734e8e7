import type { AccessAnswer } from '@watertight/audit/access/access-answer.ts';
import type { Inventory } from '@watertight/audit/model/inventory.ts';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import { valueText } from '@watertight/audit/model/unresolved.ts';
import { maskedAnswer } from '@watertight/audit/report/masked-answer.ts';
import type { KeptAccess, KeptFunction } from '@watertight/monitor/store/kept-scan.ts';

/** Functions whose answers one scan keeps, and what is kept of each answer. */
const MOST_FUNCTIONS = 1_000;
const MOST_PARTIES = 15;
const MOST_LINES = 6;

/** Who can modify and invoke each function, and what it reaches, with the statements that prove it. */
export async function accessOf(
  inventories: readonly Inventory[],
  isOwn: (account: string | undefined) => boolean,
): Promise<readonly KeptFunction[]> {
  const [{ whoCanModify }, { whoCanInvoke }, { whatItReaches }, { grantsOf }] = await Promise.all([
    import('@watertight/audit/access/who-can-modify.ts'),
    import('@watertight/audit/access/who-can-invoke.ts'),
    import('@watertight/audit/access/what-it-reaches.ts'),
    import('./kept-grants.ts'),
  ]);
  const functions = inventories.flatMap((inventory) =>
    inventory
      .ofKind('function')
      .filter(({ account }) => isOwn(account))
      .map((fn): readonly [Inventory, LambdaFunction] => [inventory, fn]),
  );
  return functions.slice(0, MOST_FUNCTIONS).map(([inventory, fn]) => ({
    name: valueText(fn.name).startsWith('<') ? (fn.logicalId ?? fn.address ?? '') : valueText(fn.name),
    account: atomless(fn.account),
    region: atomless(fn.region),
    modify: grouped(whoCanModify(inventory, fn), ({ principal }) => principal.label),
    invoke: grouped(whoCanInvoke(inventory, fn), ({ principal }) => principal.label),
    reach: grouped(whatItReaches(inventory, fn), ({ resource }) => resource.label),
    ...grantsOf(inventory, fn),
  }));
}

/** One entry for each party; what is denied is nothing that anybody can do. */
function grouped(
  answers: readonly AccessAnswer[],
  partyOf: (answer: AccessAnswer) => string,
): readonly KeptAccess[] {
  const shown = answers.filter(({ decision }) => decision !== 'denied').map(maskedAnswer);
  const groups = Map.groupBy(shown, (answer) => `${answer.decision} ${partyOf(answer)}`);
  return [...groups.values()].slice(0, MOST_PARTIES).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const unique = (lines: readonly string[]) => [...new Set(lines)].slice(0, MOST_LINES);
    return [
      {
        party: partyOf(first),
        actions: unique(group.map(({ action }) => action)),
        decision: first.decision,
        proof: unique(group.flatMap(proofLines)),
      },
    ];
  });
}

function proofLines({ via = [], chain, because }: AccessAnswer): readonly string[] {
  const links = chain.map(({ policy, statement, sid }) =>
    sid === undefined
      ? `${policy}, statement ${statement + 1}`
      : `${policy}, ${sid} (statement ${statement + 1})`,
  );
  return [...via, ...links, ...(because === undefined ? [] : [because])];
}

function atomless(text: string): string {
  return text.startsWith('<') ? '' : text;
}
