import { isMap, isSeq, type Node, parseDocument } from 'yaml';
import type { NotEdited, PropertyEdit } from './template-edit.ts';

/** The one that all functions may have: it allows logs. */
const BASIC = /:aws:policy\/service-role\/AWSLambdaBasicExecutionRole$/;

/**
 * `ManagedPolicyArns` of a role without AWS's own policies: all that is needed is in the role's statements. What else it
 * names (policies of the account, references) stays. Undefined: there is nothing to take out.
 */
export function attachedEdit(text: string, logicalId: string): PropertyEdit | NotEdited | undefined {
  const path = ['Resources', logicalId, 'Properties'];
  const properties: unknown = parseDocument(text, { logLevel: 'silent' }).getIn(path);
  const list: unknown = isMap(properties) ? properties.get('ManagedPolicyArns') : undefined;
  if (!isMap(properties) || !isSeq<Node>(list)) return undefined;
  const arns: readonly unknown[] = list.toJSON();
  const kept = arns.filter((arn) => !isTakenOut(arn));
  if (kept.length === arns.length) return undefined;
  const items = list.items.filter((_item, index) => !isTakenOut(arns[index]));
  const texts = items.map(({ range }) => (range ? text.slice(range[0], range[1]).trim() : '\n'));
  const hasTags =
    properties.flow === true &&
    !text.trimStart().startsWith('{') &&
    texts.some((each) => each.startsWith('!'));
  if (hasTags || texts.some((each) => each.includes('\n') && properties.flow !== true))
    return {
      because: `ManagedPolicyArns of ${logicalId} is not a list of single lines: take AWS's own policies out of it`,
    };
  const lines =
    texts.length === 0
      ? ['ManagedPolicyArns: []']
      : ['ManagedPolicyArns:', ...items.map((item, index) => `  - ${tagOf(item)}${texts[index] ?? ''}`)];
  return { path, name: 'ManagedPolicyArns', lines, value: kept };
}

/** A tag stands before the range of its value. */
function tagOf({ tag }: Node): string {
  return tag?.startsWith('!') === true ? `${tag} ` : '';
}

function isTakenOut(arn: unknown): boolean {
  const text = typeof arn === 'string' ? arn : JSON.stringify(arn ?? '').replace(/["}\]]+$/, '');
  return /:aws:policy\//.test(text) && !BASIC.test(text);
}
