import { stageApi, stageProtocol } from '../../../access/api/stage-methods.ts';
import { webAclOf } from '../../../access/api/web-acl-of.ts';
import { apiReach } from '../../../access/api-reach.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-07. AWS WAF protects stages of REST APIs; HTTP and WebSocket APIs cannot have a web ACL of their own. */
export const apiWithoutWebAcl = definePostureRule({
  id: 'api-without-web-acl',
  code: 'WT-API-07',
  title: 'Public REST API without AWS WAF',
  severity: 'medium',
  class: 'security',
  risks: ['R1', 'R8'],
  sameAs: [
    'Checkov CKV2_AWS_29',
    'Prowler apigateway_restapi_waf_acl_attached',
    'Security Hub APIGateway.4',
    'cdk-nag APIG3',
  ],
  subjects: ['stage'],
  needs: ['api-stages', 'web-acls'],
  why: 'Nothing filters known attacks or limits a flood from one address before requests reach the functions; each of them is paid for.',
  fix: 'Associate a web ACL with the stage: `AWS::WAFv2::WebACLAssociation` with `ResourceArn` of the stage and `WebACLArn` of an `AWS::WAFv2::WebACL` with managed rule groups and a rate-based rule.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html',
  ],
  check(stage, { inventory }) {
    if (stageProtocol(inventory, stage) !== 'rest') return notApplicable('AWS WAF takes REST APIs only');
    const api = stageApi(inventory, stage);
    const reach = api === undefined ? undefined : apiReach(inventory, api);
    if (reach?.kind === 'private' || reach?.kind === 'limited') return notApplicable(reach.because);
    const cover = webAclOf(inventory, stage);
    if (cover === 'unknown') return unknown('what a web ACL protects is not known');
    if (cover !== 'none') return PASS;
    if (api === undefined) return unknown('the API of the stage lies outside');
    const evidence = [evidenceAt(stage, 'no web ACL is associated with the stage', { path: 'webAcl' })];
    // Firewall Manager and other stacks may add one to what a template declares.
    return { kind: 'fail', evidence, severity: inventory.source === 'account' ? 'medium' : 'low' };
  },
});
