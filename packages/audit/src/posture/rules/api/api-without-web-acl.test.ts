import { aSubject } from '../../../model/a-subject.cases.ts';
import { type Reference, referenceByArn, referenceTo } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi, aStage } from './api.cases.ts';
import { apiWithoutWebAcl } from './api-without-web-acl.ts';

function aWebAcl(...protects: readonly Reference[]) {
  return aSubject({ kind: 'web-acl', managedRuleGroups: [], hasRateRule: true, protects });
}

const STAGE_ARN = 'arn:aws:apigateway:<region>::/restapis/<Orders>/stages/prod';

postureCases(apiWithoutWebAcl, [
  { name: 'no web ACL', given: inventoryWith([anApi(), aStage()]), expect: 'fail' },
  {
    name: 'a web ACL for something else',
    given: inventoryWith([
      anApi({ logicalId: 'Orders' }),
      aStage(),
      aWebAcl(referenceByArn('arn:aws:apigateway:<region>::/restapis/<Other>/stages/prod')),
    ]),
    expect: 'fail',
  },
  {
    name: 'a web ACL on the stage',
    given: inventoryWith([anApi(), aStage(), aWebAcl(referenceTo('the-stage'))]),
    expect: 'pass',
  },
  {
    name: 'a web ACL on the ARN of the stage',
    given: inventoryWith([anApi({ logicalId: 'Orders' }), aStage(), aWebAcl(referenceByArn(STAGE_ARN))]),
    expect: 'pass',
  },
  {
    name: 'a stage that names its web ACL',
    given: inventoryWith([anApi(), aStage({ webAcl: referenceByArn('arn:aws:wafv2:eu-west-1:1:x') })]),
    expect: 'pass',
  },
  {
    name: 'a distribution with a web ACL before the API',
    given: inventoryWith([
      anApi({ logicalId: 'Orders' }),
      aStage(),
      aSubject({
        kind: 'distribution',
        edgeFunctions: [],
        originFunctions: [],
        originDomains: ['<Orders>.execute-api.<region>.amazonaws.com'],
        webAcl: referenceTo('acl'),
      }),
    ]),
    expect: 'pass',
  },
  {
    name: 'a web ACL for something that is not known',
    given: inventoryWith([anApi(), aStage(), aWebAcl(unresolved('ImportValue Stage'))]),
    expect: 'unknown',
  },
  {
    name: 'a stage of an API of another template',
    given: inventoryWith([aStage({ api: referenceByArn('XYZ007') })]),
    expect: 'unknown',
  },
  {
    name: 'a private API',
    given: inventoryWith([anApi({ endpointTypes: ['PRIVATE'] }), aStage()]),
    expect: 'not-applicable',
  },
  {
    name: 'an HTTP API, which WAF does not take',
    given: inventoryWith([anApi({ protocol: 'http' }), aStage()]),
    expect: 'not-applicable',
  },
]);
