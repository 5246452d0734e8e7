import { RESOURCE_TYPES } from './resource-types.generated.ts';

const formsOfService = new Map<string, ReadonlyMap<string, readonly string[]>>();

/**
 * ARN forms of a resource type: `arn:aws:dynamodb:<region>:<account>:table/{TableName}`. Atoms stand for where it is,
 * `{marks}` for what a call names. Empty for a type that the Service Authorization Reference does not list.
 * @param service IAM prefix of the action
 */
export function resourceForms(service: string, type: string): readonly string[] {
  return formsOf(service).get(type) ?? [];
}

function formsOf(service: string): ReadonlyMap<string, readonly string[]> {
  const known = formsOfService.get(service);
  if (known !== undefined) return known;
  const text = Object.hasOwn(RESOURCE_TYPES, service) ? (RESOURCE_TYPES[service] ?? '') : '';
  const forms = new Map(
    text.split('\n').map((line): [string, readonly string[]] => {
      const [type = '', form = ''] = line.split('|');
      return [type, form === '' ? [] : form.split(', ').map((each) => whole(service, each))];
    }),
  );
  formsOfService.set(service, forms);
  return forms;
}

function whole(service: string, form: string): string {
  return form
    .replace(/^~/, `arn:aws:${service}:<region>:<account>:`)
    .replace(/^@/, 'arn:aws:')
    .replaceAll('{Partition}', 'aws')
    .replaceAll('{Region}', '<region>')
    .replaceAll('{Account}', '<account>');
}
