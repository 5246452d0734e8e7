/** Forms of text that the readers understand. */
export type TemplateKind = 'cloudformation' | 'serverless' | 'terraform' | 'policy';

/** A resource's type, in any style: on a line of its own, in a flow map, quoted. */
const RESOURCE_TYPE = /["']?\bType["']?\s{0,9}:\s{0,9}["']?(?:AWS|Custom|Alexa)::/;

/**
 * What a file seems to be, without parsing it: a cheap answer for every YAML and JSON file of a project. SAM is a
 * transform of CloudFormation and has its kind. Undefined for everything else. When only the beginning of a file is
 * given, `isWhole` is false, and a text that may still become a template counts as one: the reader says what it is.
 */
export function templateKindOf(file: string, text: string, isWhole = true): TemplateKind | undefined {
  const head = text;
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  if (
    /^serverless(?:[.-][\w-]+)?\.(?:ya?ml|json)$/.test(name) &&
    /(?:^|\n|[{,]\s*)["']?(?:service|provider|functions)["']?\s*:/.test(head)
  )
    return 'serverless';
  const trimmed = head.trimStart();
  if (trimmed.startsWith('{')) return kindOfJson(head, isWhole);
  if (/^(?:\uFEFF)?(?:AWSTemplateFormatVersion|Transform)\s*:/m.test(head) && /^Resources\s*:/m.test(text))
    return 'cloudformation';
  if (/^["']?Resources["']?\s*:/m.test(head) && (!isWhole || RESOURCE_TYPE.test(head)))
    return 'cloudformation';
  if (/^service\s*:/m.test(head) && /^provider\s*:/m.test(head) && /^\s+name\s*:\s*["']?aws/m.test(head))
    return 'serverless';
  if (/^Statement\s*:/m.test(head) && /^\s*-?\s*Effect\s*:/m.test(head)) return 'policy';
  return undefined;
}

function kindOfJson(head: string, isWhole: boolean): TemplateKind | undefined {
  if (
    /"(?:planned_values|resource_changes)"\s*:/.test(head) ||
    (/"terraform_version"\s*:/.test(head) && /"values"\s*:/.test(head))
  )
    return 'terraform';
  if (/"Resources"\s*:\s*\{/.test(head) && (!isWhole || RESOURCE_TYPE.test(head))) return 'cloudformation';
  if (/"AWSTemplateFormatVersion"\s*:/.test(head)) return 'cloudformation';
  if (/"Statement"\s*:\s*[[{]/.test(head) && /"Effect"\s*:/.test(head)) return 'policy';
  return undefined;
}
