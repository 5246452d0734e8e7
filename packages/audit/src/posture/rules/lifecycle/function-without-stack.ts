import type { Inventory } from '../../../model/inventory.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import { known } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Tags that CloudFormation sets itself, and those by which people mark what another tool keeps. */
const TAGS = /^(?:aws:cloudformation:stack-(?:name|id)|terraform(?::.*)?|pulumi(?::.*)?|managed[-_]?by)$/i;

const owned = new WeakMap<Inventory, ReadonlySet<string>>();

/** WT-GOV-03 */
export const functionWithoutStack = definePostureRule({
  id: 'function-without-stack',
  code: 'WT-GOV-03',
  title: 'A function belongs to no stack',
  severity: 'low',
  class: 'security',
  risks: ['R11'],
  sameAs: [],
  subjects: ['function'],
  needs: ['stacks'],
  why: 'Nobody can say what such a function should look like, rebuild it, or notice that it changed; scans of templates never see it.',
  fix: 'Import it into a stack (`aws cloudformation create-change-set --change-set-type IMPORT`), or delete it. Functions that another tool keeps can carry a tag `managed-by`.',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/import-resources.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/foundation-iac.html',
  ],
  check: (subject, { inventory }) => {
    if (inventory.source !== 'account') return notApplicable('it is declared in this template');
    const isTagged = Object.keys(subject.tags ?? {}).some((name) => TAGS.test(name));
    if (isTagged || subject.declaredIn !== undefined || isOwned(inventory, subject)) return PASS;
    return fail(evidenceAt(subject, 'no stack names it, and no tag tells of another tool'));
  },
});

function isOwned(inventory: Inventory, { arn, name }: LambdaFunction): boolean {
  let ids = owned.get(inventory);
  if (ids === undefined) {
    ids = new Set(
      inventory
        .ofKind('stack')
        .flatMap((stack) => stack.resources.map((each) => `${stack.account} ${each.physicalId}`)),
    );
    owned.set(inventory, ids);
  }
  const account = arn?.split(':', 5)[4] ?? '';
  return ids.has(`${account} ${known(name) ?? ''}`) || ids.has(`${account} ${arn ?? ''}`);
}
