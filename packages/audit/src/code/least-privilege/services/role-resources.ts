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
  return named(texts, roleArn);
}

function roleArn(text: string): string {
  // `ecs:RunTask` names the task definition, which names the roles.
  if (text.startsWith('arn:') && !text.includes(':role/')) return 'arn:aws:iam::<account>:role/*';
  return arnOr(text, (name) => `arn:aws:iam::<account>:role/${/[:]/.test(name) ? '*' : name}`);
}
