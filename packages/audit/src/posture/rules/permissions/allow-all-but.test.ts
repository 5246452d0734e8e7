import { aFunctionThatMay } from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { allowAllBut } from './allow-all-but.ts';

const given = (...statements: readonly Partial<PolicyStatement>[]) =>
  inventoryWith(aFunctionThatMay(...statements));

postureCases(allowAllBut, [
  { name: 'all but IAM', given: given({ notActions: ['iam:*'], resources: ['*'] }), expect: 'fail' },
  {
    name: 'all but one bucket',
    given: given({ actions: ['s3:GetObject'], notResources: ['arn:aws:s3:::audit/*'] }),
    expect: 'fail',
  },
  {
    name: 'in the second statement',
    given: given(
      { actions: ['s3:GetObject'], resources: ['*'] },
      { notActions: ['iam:*'], resources: ['*'] },
    ),
    expect: 'fail',
  },
  {
    name: 'denying all but some',
    given: given({ effect: 'Deny', notActions: ['s3:*'], resources: ['*'] }),
    expect: 'pass',
  },
  {
    name: 'denying outside one bucket',
    given: given({ effect: 'Deny', actions: ['s3:*'], notResources: ['arn:aws:s3:::uploads/*'] }),
    expect: 'pass',
  },
  {
    name: 'named actions',
    given: given({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::uploads/*'] }),
    expect: 'pass',
  },
  {
    name: 'an effect that is not known',
    given: given({ effect: unresolved('Ref Effect'), notActions: ['iam:*'], resources: ['*'] }),
    expect: 'unknown',
  },
]);
