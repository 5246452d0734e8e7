import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import { referenceByArn, referenceTo } from '../../../model/reference.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionCodeNotSigned } from './function-code-not-signed.ts';

const signed = (policy?: Value<string>) =>
  inventoryWith([
    aFunction({ codeSigningConfig: referenceTo('signing') }),
    aSubject({
      kind: 'code-signing-config',
      id: 'signing',
      signingProfiles: [],
      ...(policy !== undefined && { untrustedArtifactOnDeployment: policy }),
    }),
  ]);

postureCases(functionCodeNotSigned, [
  { name: 'no configuration', given: inventoryWith([aFunction()]), expect: 'fail' },
  { name: 'a configuration that only warns', given: signed('Warn'), expect: 'fail' },
  { name: 'a configuration with AWS’s default', given: signed(), expect: 'fail' },
  { name: 'a configuration that enforces', given: signed('Enforce'), expect: 'pass' },
  { name: 'a policy by parameter', given: signed(unresolved('Ref Policy')), expect: 'unknown' },
  {
    name: 'a configuration elsewhere',
    given: inventoryWith([
      aFunction({
        codeSigningConfig: referenceByArn('arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-1'),
      }),
    ]),
    expect: 'unknown',
  },
  { name: 'an image', given: inventoryWith([aFunction({ packageType: 'Image' })]), expect: 'not-applicable' },
  {
    name: 'code signing was not collected',
    given: inventoryWith([aFunction()], { gaps: [{ facet: 'code-signing', because: 'access denied' }] }),
    expect: 'unknown',
  },
]);
