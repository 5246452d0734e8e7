import type { Inventory } from '../../model/inventory.ts';
import type { Role, User } from '../../model/subjects/identity.ts';
import { isUnresolved, type Value } from '../../model/unresolved.ts';
import { isDenied } from '../access-answer.ts';
import type { Decision } from '../decision.ts';
import { compilePolicy } from '../policy/compile-policy.ts';
import { principalPolicies } from '../policy/principal-policies.ts';
import { isUnknownDocument } from '../policy/request-policies.ts';
import { type AccessQuestion, mayDo } from '../principal-access.ts';

/** A decision, and the resource it is about: `arn:aws:lambda:*:*:function:orders-*` as the policy writes it. */
export interface SomewhereAnswer {
  readonly resource: string;
  readonly decision: Decision;
}

/**
 * May the principal do something to any resource at all? Asks for the resources that its own Allow statements name and
 * gives the most certain answer; undefined when all are denied.
 */
export function mayDoSomewhere(
  inventory: Inventory,
  principal: Role | User,
  question: Omit<AccessQuestion, 'resource'>,
): SomewhereAnswer | undefined {
  const answers = resourcesFor(inventory, principal, question.action).map((resource) => ({
    resource,
    decision: mayDo(inventory, principal, { ...question, resource: asSample(resource) }),
  }));
  const open = answers.filter(({ decision }) => !isDenied(decision));
  return open.find(({ decision }) => decision.kind === 'allowed') ?? open[0];
}

function resourcesFor(inventory: Inventory, principal: Role | User, action: string): readonly string[] {
  const texts = new Set<string>();
  for (const { document } of principalPolicies(inventory, principal).identity) {
    if (isUnknownDocument(document)) {
      if (document.concerns?.(action.toLowerCase()) !== false) texts.add('*');
      continue;
    }
    for (const { statement } of compilePolicy(document).forAction(action.toLowerCase()).allow) {
      for (const resource of statement.resources ?? ['*']) {
        const text = resourceText(resource);
        if (isOfService(text, action)) texts.add(text);
      }
    }
  }
  return [...texts];
}

/** An action works on resources of its own service; roles are the resources of STS. */
function isOfService(resource: string, action: string): boolean {
  const [, , service = '*'] = resource.split(':');
  const [prefix = ''] = action.toLowerCase().split(':');
  return /[*?<]/.test(service) || service === (prefix === 'sts' ? 'iam' : prefix);
}

function resourceText(resource: Value<string>): string {
  return isUnresolved(resource) ? (resource.text ?? '<?resource>') : resource;
}

/** Some resource that the pattern names, of which nothing else is known. */
function asSample(pattern: string): string {
  return pattern === '*' ? '<?resource>' : pattern.replaceAll('*', '<?any>');
}
