/** Forms of text that the readers understand. */
export type TemplateKind = 'cloudformation' | 'serverless' | 'terraform' | 'policy';

/** How much of a text is looked at: the telling keys stand near the top, and in JSON plans near both ends. */
const LOOKED_AT = 200_000;

/**
 * What a file seems to be, without parsing it: a cheap answer for every YAML and JSON file of a project. SAM is a
 * transform of CloudFormation and has its kind. Undefined for everything else.
 */
export function templateKindOf(file: string, text: string): TemplateKind | undefined {
  const head = text.slice(0, LOOKED_AT);
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  if (
    /^serverless(?:[.-][\w-]+)?\.(?:ya?ml|json)$/.test(name) &&
    /(?:^|\n|[{,]\s*)["']?(?:service|provider|functions)["']?\s*:/.test(head)
  )
    return 'serverless';
  const trimmed = head.trimStart();
  if (trimmed.startsWith('{')) return kindOfJson(head);
  if (/^(?:\uFEFF)?(?:AWSTemplateFormatVersion|Transform)\s*:/m.test(head) && /^Resources\s*:/m.test(text))
    return 'cloudformation';
  if (/^Resources\s*:/m.test(head) && /^\s+["']?Type["']?\s*:\s*["']?(?:AWS|Custom|Alexa)::/m.test(head))
    return 'cloudformation';
  if (/^service\s*:/m.test(head) && /^provider\s*:/m.test(head) && /^\s+name\s*:\s*["']?aws/m.test(head))
    return 'serverless';
  if (/^Statement\s*:/m.test(head) && /^\s*-?\s*Effect\s*:/m.test(head)) return 'policy';
  return undefined;
}

function kindOfJson(head: string): TemplateKind | undefined {
  if (
    /"(?:planned_values|resource_changes)"\s*:/.test(head) ||
    (/"terraform_version"\s*:/.test(head) && /"values"\s*:/.test(head))
  )
    return 'terraform';
  if (/"Resources"\s*:\s*\{/.test(head) && /"Type"\s*:\s*"(?:AWS|Custom|Alexa)::/.test(head))
    return 'cloudformation';
  if (/"AWSTemplateFormatVersion"\s*:/.test(head)) return 'cloudformation';
  if (/"Statement"\s*:\s*[[{]/.test(head) && /"Effect"\s*:/.test(head)) return 'policy';
  return undefined;
}
