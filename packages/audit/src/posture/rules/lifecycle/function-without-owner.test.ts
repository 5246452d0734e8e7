import { aFunction } from '../../../model/a-subject.cases.ts';
import type { InventorySource } from '../../../model/inventory.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionWithoutOwner } from './function-without-owner.ts';

const tagged = (tags: Record<string, string>) => inventoryWith([aFunction({ tags })]);
const untagged = (source: InventorySource) => inventoryWith([aFunction()], { source });

postureCases(functionWithoutOwner, [
  { name: 'no tags', given: tagged({}), expect: 'fail' },
  { name: 'a template without tags', given: untagged('cloudformation'), expect: 'fail' },
  { name: 'tags that name no owner', given: tagged({ stage: 'prod', downtown: 'yes' }), expect: 'fail' },
  { name: 'only AWS’s own tags', given: tagged({ 'aws:cloudformation:owner': 'x' }), expect: 'fail' },
  { name: 'an owner', given: tagged({ Owner: 'payments' }), expect: 'pass' },
  {
    name: 'an owner under a prefix',
    given: tagged({ 'acme:OwnerEmail': 'pay@example.com' }),
    expect: 'pass',
  },
  {
    name: 'a name of the settings',
    given: tagged({ squad: 'a' }),
    settings: { ownerTags: ['Squad'] },
    expect: 'pass',
  },
  { name: 'tags that were not collected', given: untagged('account'), expect: 'unknown' },
]);
