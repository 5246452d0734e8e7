import type { Inventory } from '../../model/inventory.ts';
import type { FunctionPermission, FunctionUrl } from '../../model/subjects/lambda-function.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { known, valueText } from '../../model/unresolved.ts';
import { principalScope } from '../principal-scope.ts';
import type { InternetPath } from '../trigger.ts';
import { feedGraph } from './feed-graph.ts';
import { pathHop } from './path-hop.ts';
import { coversAction } from './public-grant.ts';

/** From this day on a new URL needs two statements. https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html */
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
 * account the statements must be there; a template may leave them to another one.
 */
export function urlEntry(inventory: Inventory, url: FunctionUrl, owner: Subject): readonly InternetPath[] {
  const hops = [pathHop(url)];
  const authType = known(url.authType);
  if (authType === 'AWS_IAM') return [{ hops, authentication: 'iam', conditions: [] }];
  if (authType !== 'NONE') return [{ hops, authentication: 'unknown', conditions: [] }];
  const isWhole = inventory.source === 'account' && inventory.gap('function-policies', owner) === undefined;
  const grants = urlGrants(inventory, owner, valueText(url.qualifier));
  const isNew = (url.created ?? '') >= BOTH_NEEDED_FROM;
  const isGranted =
    grants.url.length > 0 && (!isNew || grants.invokeViaUrl.length + grants.invoke.length > 0);
  return isWhole && !isGranted ? [] : [{ hops, authentication: 'none', conditions: [] }];
}
