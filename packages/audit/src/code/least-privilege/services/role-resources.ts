import {
  arnOr,
  named,
  parameterTexts,
  type ResourceNames,
  type ResourceQuestion,
} from '../resource-names.ts';

/** Roles that are passed or taken. */
export function roleResources(question: ResourceQuestion): ResourceNames | undefined {
  const { action } = question.need;
  const isRole = action === 'iam:PassRole' || action === 'sts:AssumeRole' || action === 'sts:TagSession';
  if (!isRole) return undefined;
  const texts = parameterTexts(question, question.need.resourceParameter ?? 'RoleArn');
  if (question.need.resourceParameter === 'taskDefinition')
    return { resources: [ANY_ROLE], because: 'the task definition names the roles' };
  const found = named(texts, roleArn);
  const isOpen = found.because === undefined && found.resources.includes(ANY_ROLE);
  return isOpen ? { ...found, because: 'the code does not tell which role it is' } : found;
}

const ANY_ROLE = 'arn:aws:iam::<account>:role/*';

function roleArn(text: string): string {
  if (text.startsWith('arn:') && !text.includes(':role/')) return ANY_ROLE;
  return arnOr(text, (name) => `arn:aws:iam::<account>:role/${/[:]/.test(name) ? '*' : name}`);
}
