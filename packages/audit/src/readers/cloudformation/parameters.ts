import { unresolved } from '../../model/unresolved.ts';
import { child, knownText, listTree, type Tree, textTree, unresolvedTree } from '../tree/tree.ts';

/**
 * What a parameter stands for: the value that the user gives, else its default; unresolved without either, and for types
 * whose value is a name in Parameter Store.
 */
export function parameterValue(
  name: string,
  declaration: Tree,
  given: Readonly<Record<string, string>>,
): Tree {
  const type = knownText(child(declaration, 'Type')) ?? 'String';
  const own = Object.hasOwn(given, name) ? given[name] : undefined;
  const fallback = child(declaration, 'Default');
  const text = own ?? knownText(fallback);
  const isStored = type.startsWith('AWS::SSM::Parameter::Value<');
  if (isStored && text !== undefined)
    return unresolvedTree(unresolved(`Ref ${name} (${text})`, { text: `<?${name}>` }), {
      at: declaration.at,
    });
  if (text === undefined)
    return unresolvedTree(unresolved(`Ref ${name}`, { text: `<?${name}>` }), { at: declaration.at });
  const at = own === undefined ? fallback?.at : declaration.at;
  if (!type.startsWith('List<') && type !== 'CommaDelimitedList') return textTree(text, at);
  return listTree(
    text.split(',').map((item) => textTree(item.trim(), at)),
    at,
  );
}

/** Pseudo parameters that name where the stack is; undefined for any other name. */
export function pseudoParameter(
  name: string,
  { account, region, partition, prefix }: PseudoValues,
): Tree | 'no-value' | undefined {
  if (!name.startsWith('AWS::')) return undefined;
  switch (name) {
    case 'AWS::NoValue':
      return 'no-value';
    case 'AWS::AccountId':
      return textTree(account);
    case 'AWS::Region':
      return textTree(region);
    case 'AWS::Partition':
      return textTree(partition);
    case 'AWS::URLSuffix':
      return textTree(partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com');
    case 'AWS::StackName':
      return textTree(`<${prefix}stack>`);
    case 'AWS::StackId':
      return textTree(`arn:${partition}:cloudformation:${region}:${account}:stack/<${prefix}stack>/<id>`);
    default:
      return unresolvedTree(unresolved(`Ref ${name}`, { text: `<?${name}>` }));
  }
}

interface PseudoValues {
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  readonly prefix: string;
}
