import type { Inventory } from '../../model/inventory.ts';
import type { FunctionPermission, FunctionUrl } from '../../model/subjects/lambda-function.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { known, valueText } from '../../model/unresolved.ts';
import { principalScope } from '../principal-scope.ts';
import type { InternetPath } from '../trigger.ts';
import { feedGraph } from './feed-graph.ts';
import { pathHop } from './path-hop.ts';
import { coversAction } from './public-grant.ts';

/**
 * From this day on a new URL needs two statements, but for accounts that had URLs before and were given until November
 * 2026. https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
 */
const BOTH_NEEDED_FROM = '2025-10-01';

/** What the resource policy lets everyone do with a function's URL. */
export interface UrlGrants {
  /** Everyone may `lambda:InvokeFunctionUrl`. */
  readonly url: readonly FunctionPermission[];
  /** Everyone may `lambda:InvokeFunction`, but only through the URL. */
  readonly invokeViaUrl: readonly FunctionPermission[];
  /** Everyone may `lambda:InvokeFunction` directly. */
  readonly invoke: readonly FunctionPermission[];
}

/** The public statements that a URL works with; those for another alias are left out. */
export function urlGrants(inventory: Inventory, owner: Subject, qualifier: string): UrlGrants {
  const open = feedGraph(inventory)
    .permissionsOf(owner.id)
    .filter((each) => valueText(each.qualifier) === qualifier && letsEveryoneIn(each));
  const invoking = open.filter(({ statement }) => coversAction(statement, 'lambda:InvokeFunction'));
  return {
    url: open.filter(({ statement }) => coversAction(statement, 'lambda:InvokeFunctionUrl')),
    invokeViaUrl: invoking.filter(isViaUrlOnly),
    invoke: invoking.filter((permission) => !isViaUrlOnly(permission)),
  };
}

/** True when a statement names everyone, whether or not only through the function's URL. */
function letsEveryoneIn({ statement, account }: FunctionPermission): boolean {
  const { kind, limits } = principalScope(statement, account);
  return kind === 'public' || (kind === 'limited' && limits.every((limit) => limit.form === 'url'));
}

function isViaUrlOnly({ statement, account }: FunctionPermission): boolean {
  return principalScope(statement, account).kind === 'limited';
}

/**
 * The way in through a function's URL. Auth type NONE takes no sign-in but still asks the resource policy: in an
 * account a statement for the URL must be there (a template may leave it to another one). Whether a URL made since
 * October 2025 gets by without the second statement cannot be seen: the answer is unknown.
 */
export function urlEntry(inventory: Inventory, url: FunctionUrl, owner: Subject): readonly InternetPath[] {
  const entry = (authentication: InternetPath['authentication']) => [
    { hops: [pathHop(url)], authentication, conditions: [] },
  ];
  const authType = known(url.authType);
  if (authType === 'AWS_IAM') return entry('iam');
  if (authType !== 'NONE') return entry('unknown');
  const isWhole = inventory.source === 'account' && inventory.gap('function-policies', owner) === undefined;
  if (!isWhole) return entry('none');
  const grants = urlGrants(inventory, owner, valueText(url.qualifier));
  if (grants.url.length === 0) return [];
  const isNew = (url.created ?? '') >= BOTH_NEEDED_FROM;
  const hasBoth = grants.invokeViaUrl.length + grants.invoke.length > 0;
  return entry(isNew && !hasBoth ? 'unknown' : 'none');
}
