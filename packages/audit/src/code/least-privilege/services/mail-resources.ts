import { parameterTexts, type ResourceNames, type ResourceQuestion } from '../resource-names.ts';

const SENDING = /^ses:Send(?:Bulk|BulkTemplated|Raw|Templated|)Email$/;

/**
 * Sending is allowed for an identity, which may be the address or its domain: the condition is what the code fixes.
 * https://docs.aws.amazon.com/ses/latest/dg/control-user-access.html
 */
export function mailResources(question: ResourceQuestion): ResourceNames | undefined {
  if (!SENDING.test(question.need.action)) return undefined;
  const sender = parameterTexts(question, 'Source', 'FromEmailAddress')?.texts ?? [];
  const [only] = sender;
  const address = only === undefined || sender.length > 1 ? undefined : addressIn(only);
  const sets = parameterTexts(question, 'ConfigurationSetName')?.texts ?? [];
  const templates = parameterTexts(question, 'Template', 'Content.Template.TemplateName')?.texts ?? [];
  const resources = [
    'arn:aws:ses:<region>:<account>:identity/*',
    ...sets.map((name) => `arn:aws:ses:<region>:<account>:configuration-set/${name}`),
    ...templates.map((name) => `arn:aws:ses:<region>:<account>:template/${name}`),
  ];
  return address === undefined
    ? { resources, because: 'the sender is not known' }
    : { resources, condition: { operator: 'StringEquals', key: 'ses:FromAddress', value: address } };
}

/** The address of `Shop <orders@example.com>`; the brackets were turned into `*` where the code wrote them. */
function addressIn(text: string): string | undefined {
  const found = /([\w.+-]+@[\w.-]+)/.exec(text)?.[1];
  if (found !== undefined) return found;
  return /^<[^>]+>$/.test(text) ? text : undefined;
}
