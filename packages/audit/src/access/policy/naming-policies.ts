import type { PolicyDocument } from '../../model/policy-document.ts';
import { type DecisionPolicy, isUnknownDocument } from './request-policies.ts';

const naming = new WeakMap<readonly DecisionPolicy[], readonly DecisionPolicy[]>();

/** The policies that may name a role or user: most name services only. */
export function namingPolicies(policies: readonly DecisionPolicy[]): readonly DecisionPolicy[] {
  const known = naming.get(policies);
  if (known !== undefined) return known;
  const found = policies.filter(
    ({ document }) => isUnknownDocument(document) || document.problems.length > 0 || namesSomeone(document),
  );
  naming.set(policies, found);
  return found;
}

function namesSomeone({ statements }: PolicyDocument): boolean {
  return statements.some(
    ({ principals = [], notPrincipals }) =>
      notPrincipals !== undefined ||
      principals.some(({ type }) => type !== 'Service' && type !== 'Federated'),
  );
}
