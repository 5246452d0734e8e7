import { triggersOf } from '../../../access/triggers-of.ts';
import type { Inventory } from '../../../model/inventory.ts';
import { referenceKey } from '../../../model/reference-key.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const capacityProviderShared = definePostureRule({
  id: 'capacity-provider-shared',
  code: 'WT-FN-26',
  title: 'Functions of different trust share the instances of one capacity provider',
  severity: 'low',
  class: 'security',
  risks: ['R12'],
  sameAs: [],
  subjects: ['function'],
  needs: ['functions'],
  why: 'Functions on one capacity provider run in containers on the same instances, and AWS says not to rely on containers as a boundary between workloads that do not trust each other. Who breaks out of the weakest one reaches the credentials of the others.',
  fix: 'Give functions with different roles or different exposure an `AWS::Lambda::CapacityProvider` of their own in `CapacityProviderConfig`.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-security.html'],
  check: (subject, { inventory }): Outcome => {
    const provider = subject.capacityProvider;
    if (provider === undefined) return notApplicable('not on a capacity provider');
    const key = referenceKey(inventory, provider);
    const others = inventory
      .ofKind('function')
      .filter(
        (other) =>
          other.id !== subject.id &&
          other.capacityProvider !== undefined &&
          referenceKey(inventory, other.capacityProvider) === key,
      );
    const differing = others.filter((other) => roleKey(other, inventory) !== roleKey(subject, inventory));
    if (differing.length > 0) {
      const isMixed = differing.some((other) => isPublic(other, inventory) !== isPublic(subject, inventory));
      return {
        kind: 'fail',
        severity: isMixed ? 'medium' : 'low',
        evidence: differing.map(({ name }) => ({ what: 'shares instances with', value: valueText(name) })),
      };
    }
    const isElsewhere = isUnresolved(provider) || inventory.resolve(provider) === undefined;
    return isElsewhere && inventory.source !== 'account'
      ? unknown('functions of other templates may be on the capacity provider')
      : PASS;
  },
});

function roleKey(on: LambdaFunction, inventory: Inventory): string {
  return on.role === undefined ? '' : referenceKey(inventory, on.role);
}

function isPublic(on: LambdaFunction, inventory: Inventory): boolean {
  return triggersOf(inventory, on).some(({ exposure }) => exposure === 'public');
}
