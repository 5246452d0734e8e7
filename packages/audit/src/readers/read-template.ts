import type { TemplateKind } from './template-kind.ts';
import type { TemplateInput, TemplateReading } from './template-reading.ts';

/** Reads a template of a known kind. Throws a `WatertightError` for text that is no such template at all. */
export async function readTemplate(kind: TemplateKind, input: TemplateInput): Promise<TemplateReading> {
  switch (kind) {
    case 'serverless':
      return (await import('./serverless/read-serverless.ts')).readServerless(input);
    case 'terraform':
      return (await import('./terraform/terraform-plan.ts')).readTerraformPlan(input);
    case 'policy':
      return (await import('./policy/read-policy-file.ts')).readPolicyFile(input);
    case 'cloudformation':
      return (await import('./cloudformation/read-cloudformation.ts')).readCloudFormation(input);
  }
}
