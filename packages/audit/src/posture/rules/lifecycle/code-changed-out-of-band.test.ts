import { aFunction } from '../../../model/a-subject.cases.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { codeChangedOutOfBand } from './code-changed-out-of-band.ts';
import { aChange, aDeployment } from './lifecycle.cases.ts';

const running = aFunction({ codeSha256: 'c2lnbmVk' });
const given = (...changes: readonly ReturnType<typeof aChange>[]) => inventoryWith([running], { changes });
const before = { time: '2026-10-01T10:00:00.000Z' };
const pipeline = aChange({
  isConsole: false,
  principalArn: 'arn:aws:sts::123456789012:assumed-role/deploy/ci',
});

postureCases(codeChangedOutOfBand, [
  {
    name: 'changed in the console after the deployment',
    given: given(aDeployment(before), aChange()),
    expect: 'fail',
  },
  {
    name: 'changed from a terminal after the deployment',
    given: given(aChange({ isConsole: false }), aDeployment(before)),
    expect: 'fail',
  },
  {
    name: 'other code than was deployed',
    given: given(aDeployment({ codeSha256: 'b3RoZXI=' })),
    expect: 'fail',
  },
  {
    name: 'the code that was deployed',
    given: given(aDeployment({ codeSha256: 'c2lnbmVk' })),
    expect: 'pass',
  },
  {
    name: 'deployed again after a change by hand',
    given: given(aChange(before), aDeployment()),
    expect: 'pass',
  },
  {
    name: 'deployed by a principal that is named',
    given: given(pipeline),
    settings: { deployPrincipals: ['arn:aws:sts::*:assumed-role/deploy/*'] },
    expect: 'pass',
  },
  {
    name: 'configuration changed by hand',
    given: given(aDeployment(before), aChange({ event: 'UpdateFunctionConfiguration' })),
    expect: 'pass',
  },
  { name: 'nobody known to deploy', given: given(pipeline), expect: 'unknown' },
  { name: 'no changes on record', given: given(), expect: 'unknown' },
  {
    name: 'the history was not collected',
    given: inventoryWith([running], { gaps: [{ facet: 'change-history', because: 'access denied' }] }),
    expect: 'unknown',
  },
]);
