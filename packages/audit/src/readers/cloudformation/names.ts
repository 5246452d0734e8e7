import { type Value, valueText } from '../../model/unresolved.ts';
import { child, type Tree, textOf } from '../tree/tree.ts';
import { NAME_FORMS, type NameForm } from './physical-names.ts';
import type { TemplateResource } from './template.ts';

/** Where a template will be deployed, as far as it is known; atoms else. */
export interface Deployment {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
  /** `Nested/` for the resources of a nested stack, '' else: keeps their atoms apart from the parent's. */
  readonly prefix: string;
}

/** Physical names and ARNs of a template's resources. */
export interface Names {
  /** The explicit name where it is known, else the atom `<LogicalId>`. */
  nameOf(resource: TemplateResource): string;
  /** The ARN by the form of its type; undefined for types without one. */
  arnOf(resource: TemplateResource): string | undefined;
  /** What `Ref` gives. */
  refOf(resource: TemplateResource): string;
  /** What `Fn::GetAtt` gives; undefined when the template cannot tell (custom resources). */
  attributeOf(resource: TemplateResource, attribute: string): string | undefined;
  /** Explicit names that are not fully known, `orders-<?Stage>`, to the atom that stands for them. */
  readonly partlyKnown: ReadonlyMap<string, string>;
}

/** Names of resources that refer to names of resources, one after the other. */
const DEEPEST_CHAIN = 20;

/** Computes each name once. `resolve` resolves a property of a resource; a name made of itself is an atom. */
export function createNames(deployment: Deployment, resolve: (tree: Tree) => Tree | undefined): Names {
  const names = new Map<string, string>();
  const partlyKnown = new Map<string, string>();
  const open = new Set<string>();
  const property = (resource: TemplateResource, key: string): Value<string> | undefined => {
    const tree = child(resource.properties, key);
    if (tree === undefined || open.has(resource.logicalId) || open.size > DEEPEST_CHAIN) return undefined;
    open.add(resource.logicalId);
    const value = textOf(resolve(tree));
    open.delete(resource.logicalId);
    return value;
  };
  const nameOf = (resource: TemplateResource): string => {
    const seen = names.get(resource.logicalId);
    if (seen !== undefined) return seen;
    const key = NAME_FORMS[resource.type]?.property;
    const explicit = key === undefined ? undefined : property(resource, key);
    const atom = atomOf(deployment, resource.logicalId);
    const name = typeof explicit === 'string' && explicit !== '' ? explicit : atom;
    if (explicit !== undefined && typeof explicit !== 'string') partlyKnown.set(valueText(explicit), atom);
    if (!open.has(resource.logicalId)) names.set(resource.logicalId, name);
    return name;
  };
  const arnOf = (resource: TemplateResource): string | undefined => {
    const qualified = qualifiedArn(resource);
    if (qualified !== undefined) return qualified;
    const form = NAME_FORMS[resource.type];
    if (form?.arn === undefined) return undefined;
    const path = form.arn.includes('{path}') ? property(resource, 'Path') : undefined;
    return filledArn(form.arn, deployment, { name: nameOf(resource), path: pathText(path) });
  };
  /** Versions and aliases have the function's ARN and a qualifier. */
  const qualifiedArn = (resource: TemplateResource): string | undefined => {
    if (resource.type !== 'AWS::Lambda::Version' && resource.type !== 'AWS::Lambda::Alias') return undefined;
    const on = property(resource, 'FunctionName');
    const qualifier =
      resource.type === 'AWS::Lambda::Alias'
        ? property(resource, 'Name')
        : atomOf(deployment, resource.logicalId);
    const text = valueText(on) || atomOf(deployment, resource.logicalId);
    const arn = text.startsWith('arn:')
      ? text
      : filledArn(NAME_FORMS['AWS::Lambda::Function']?.arn ?? '', deployment, { name: text, path: '' });
    return `${arn}:${valueText(qualifier)}`;
  };
  const refOf = (resource: TemplateResource): string => {
    const form = NAME_FORMS[resource.type];
    if (form?.ref === 'url') return queueUrl(deployment, nameOf(resource));
    if (form?.ref === 'arn') return arnOf(resource) ?? nameOf(resource);
    return qualifiedArn(resource) ?? nameOf(resource);
  };
  const attributeOf = (resource: TemplateResource, attribute: string): string | undefined => {
    if (isCustom(resource.type)) return undefined;
    const form: NameForm = NAME_FORMS[resource.type] ?? {};
    if (attribute === 'Arn' || form.arnAttributes?.includes(attribute)) {
      const arn = arnOf(resource);
      if (arn !== undefined) return arn;
    }
    if (form.nameAttributes?.includes(attribute)) return nameOf(resource);
    if (attribute === 'QueueUrl') return queueUrl(deployment, nameOf(resource));
    if (attribute === 'FunctionUrl')
      return `https://${atomOf(deployment, resource.logicalId)}.lambda-url.${deployment.region}.on.aws/`;
    if (attribute === 'StreamArn' && form.arn !== undefined) return `${arnOf(resource)}/stream/<stream>`;
    return atomOf(deployment, `${resource.logicalId}.${attribute}`);
  };
  return { nameOf, arnOf, refOf, attributeOf, partlyKnown };
}

/** Resources whose attributes are whatever their provider answers. */
function isCustom(type: string): boolean {
  return type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource';
}

function atomOf(deployment: Deployment, name: string): string {
  return `<${deployment.prefix}${name}>`;
}

function queueUrl({ region, account }: Deployment, name: string): string {
  return `https://sqs.${region}.amazonaws.com/${account}/${name}`;
}

/** An ARN form with its marks filled in. */
export function filledArn(
  form: string,
  { partition, account, region }: Deployment,
  { name, path = '/' }: { readonly name: string; readonly path?: string },
): string {
  return form
    .replace('{partition}', partition)
    .replace('{region}', region)
    .replace('{account}', account)
    .replace('{path}', () => path)
    .replace('{name}', () => (form.includes(':parameter/{name}') ? name.replace(/^\//, '') : name));
}

function pathText(path: Value<string> | undefined): string {
  const text = valueText(path);
  return text === '' ? '/' : text;
}
