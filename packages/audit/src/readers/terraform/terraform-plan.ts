import type { Incomplete } from '../../model/inventory.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { templateGaps } from '../template-gaps.ts';
import type { TemplateInput, TemplateReading } from '../template-reading.ts';
import { Attributes } from './attributes.ts';
import { MERGED_TYPES } from './merged-types.ts';
import { parsePlan } from './plan-document.ts';
import { API_GATEWAY_MAPPINGS } from './resources/api-gateway.ts';
import { API_GATEWAY_V2_MAPPINGS } from './resources/api-gateway-v2.ts';
import { FRONT_DOOR_MAPPINGS } from './resources/front-door.ts';
import { IDENTITY_MAPPINGS } from './resources/identity.ts';
import { LAMBDA_MAPPINGS } from './resources/lambda.ts';
import { LAMBDA_PART_MAPPINGS } from './resources/lambda-parts.ts';
import { MESSAGING_MAPPINGS } from './resources/messaging.ts';
import { NETWORK_MAPPINGS } from './resources/network.ts';
import { OBSERVABILITY_MAPPINGS } from './resources/observability.ts';
import { otherResource } from './resources/other-resource.ts';
import { STORAGE_MAPPINGS } from './resources/storage.ts';
import type { SubjectMappings } from './subject-mapping.ts';
import { TerraformResources } from './terraform-resources.ts';

const MAPPINGS: ReadonlyMap<string, SubjectMappings[string]> = new Map(
  Object.entries({
    ...LAMBDA_MAPPINGS,
    ...LAMBDA_PART_MAPPINGS,
    ...IDENTITY_MAPPINGS,
    ...API_GATEWAY_MAPPINGS,
    ...API_GATEWAY_V2_MAPPINGS,
    ...FRONT_DOOR_MAPPINGS,
    ...MESSAGING_MAPPINGS,
    ...STORAGE_MAPPINGS,
    ...OBSERVABILITY_MAPPINGS,
    ...NETWORK_MAPPINGS,
  }),
);

/**
 * Reads the output of `terraform show -json` (also OpenTofu's), of a plan or of a state. What is known only after apply
 * is unresolved; links are followed through the configuration of the plan, so functions, roles and policies are joined
 * even before any of them exists.
 *
 * @throws WatertightError WT-E-TEMPLATE-01 for text that is neither plan nor state.
 */
export function readTerraformPlan(input: TemplateInput): TemplateReading {
  const document = parsePlan(input);
  const resources = new TerraformResources(document, input);
  const incomplete: Incomplete[] = [...document.incomplete];
  const subjects: Subject[] = [];
  for (const instance of resources.all) {
    if (instance.mode === 'data' || MERGED_TYPES.has(instance.type)) continue;
    const attributes = new Attributes(resources, instance);
    const mapping = MAPPINGS.get(instance.type);
    if (mapping === undefined) subjects.push(...otherOf(attributes));
    else subjects.push(...mapping(attributes));
  }
  return { source: 'terraform', subjects: withEdgeFunctions(subjects), gaps: templateGaps(), incomplete };
}

/** Resources of AWS; those of other providers are nothing that a policy could name. */
function otherOf(attributes: Attributes): readonly Subject[] {
  return attributes.instance.type.startsWith('aws_') ? [otherResource(attributes)] : [];
}

/** Functions that a distribution runs at the edge say so themselves. */
function withEdgeFunctions(subjects: readonly Subject[]): readonly Subject[] {
  const edges = new Set(
    subjects
      .flatMap((each) => (each.kind === 'distribution' ? each.edgeFunctions : []))
      .flatMap((each) => (each.kind === 'reference' ? each.id : [])),
  );
  if (edges.size === 0) return subjects;
  return subjects.map((each) =>
    each.kind === 'function' && edges.has(each.id) ? { ...each, isEdge: true } : each,
  );
}
