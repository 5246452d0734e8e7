import type { Inventory } from '../../model/inventory.ts';
import type { Reference } from '../../model/reference.ts';
import type { ApiStage } from '../../model/subjects/api-gateway.ts';
import { isUnresolved, valueText } from '../../model/unresolved.ts';
import { apiPhysicalId } from './api-physical-id.ts';
import { stageApi } from './stage-methods.ts';

/** How a web access control list stands before a stage; `unknown` when an association cannot be read. */
export type WebAclCover = 'stage' | 'distribution' | 'none' | 'unknown';

/**
 * Looks for a web ACL on the stage itself (named by it, or associated with its ARN) and on CloudFront distributions
 * whose origin is the API.
 *
 * https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html
 */
export function webAclOf(inventory: Inventory, stage: ApiStage): WebAclCover {
  if (stage.webAcl !== undefined) return isUnresolved(stage.webAcl) ? 'unknown' : 'stage';
  const protectedOnes = inventory.ofKind('web-acl').flatMap((acl) => acl.protects);
  if (protectedOnes.some((each) => isStage(inventory, stage, each))) return 'stage';
  const api = stageApi(inventory, stage);
  const host = api === undefined ? undefined : `${apiPhysicalId(api)}.execute-api.`;
  const isBehind = inventory
    .ofKind('distribution')
    .some(
      ({ webAcl, originDomains }) =>
        webAcl !== undefined &&
        host !== undefined &&
        originDomains.some((domain) => valueText(domain).includes(host)),
    );
  if (isBehind) return 'distribution';
  return protectedOnes.some((each) => isUnresolved(each) && each.text === undefined) ? 'unknown' : 'none';
}

/** By id, or by the ARN that WAF wants: `arn:aws:apigateway:REGION::/restapis/ID/stages/NAME`. */
function isStage(inventory: Inventory, stage: ApiStage, reference: Reference): boolean {
  const subject = inventory.resolve(reference);
  const api = stageApi(inventory, stage);
  if (subject !== undefined) return subject.id === stage.id || subject.id === api?.id;
  const text = isUnresolved(reference) ? (reference.text ?? '') : (reference.arn ?? '');
  const [, rest] = text.split('/restapis/', 2);
  const [id, , name = ''] = rest?.split('/', 3) ?? [];
  if (api === undefined || id !== apiPhysicalId(api)) return false;
  const own = valueText(stage.name);
  return name === own || name.startsWith('<') || own.startsWith('<');
}
