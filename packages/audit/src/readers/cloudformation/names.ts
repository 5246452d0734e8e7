import { isUnresolved, type Value, valueText } from '../../model/unresolved.ts';
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

/** An explicit name that is only partly known, and the atom that stands for it. */
export interface PartlyKnownName {
  readonly type: string;
  /** `orders-<?Stage>`. */
  readonly text: string;
  readonly atom: string;
}

/** Names of resources that refer to names of resources, one after the other. */
const DEEPEST_CHAIN = 20;

/** Physical names and ARNs of a template's resources; each name is computed once. */
export class Names {
  readonly #deployment: Deployment;
  readonly #resolve: (tree: Tree) => Tree | undefined;
  readonly #names = new Map<string, string>();
  readonly #open = new Set<string>();
  readonly #partlyKnown = new Map<string, PartlyKnownName>();

  /** `resolve` resolves a property of a resource; a name that is made of itself is an atom. */
  constructor(deployment: Deployment, resolve: (tree: Tree) => Tree | undefined) {
    this.#deployment = deployment;
    this.#resolve = resolve;
  }

  get partlyKnown(): readonly PartlyKnownName[] {
    return [...this.#partlyKnown.values()];
  }

  /** The explicit name where it is known, else the atom `<LogicalId>`. */
  nameOf(resource: TemplateResource): string {
    const { logicalId, type } = resource;
    const seen = this.#names.get(logicalId);
    if (seen !== undefined) return seen;
    const key = NAME_FORMS[type]?.property;
    const explicit = key === undefined ? undefined : this.#property(resource, key);
    const atom = atomOf(this.#deployment, logicalId);
    const name = typeof explicit === 'string' && explicit !== '' ? explicit : atom;
    if (isUnresolved(explicit)) this.#partlyKnown.set(logicalId, { type, text: valueText(explicit), atom });
    if (!this.#open.has(logicalId)) this.#names.set(logicalId, name);
    return name;
  }

  /** The ARN by the form of its type; undefined for types without one. */
  arnOf(resource: TemplateResource): string | undefined {
    const qualified = this.#qualifiedArn(resource);
    if (qualified !== undefined) return qualified;
    const form = NAME_FORMS[resource.type];
    if (form?.arn === undefined) return undefined;
    const path = form.arn.includes('{path}') ? this.#property(resource, 'Path') : undefined;
    return filledArn(form.arn, this.#deployment, { name: this.nameOf(resource), path: pathText(path) });
  }

  /** What `Ref` gives. */
  refOf(resource: TemplateResource): string {
    const form = NAME_FORMS[resource.type];
    if (form?.ref === 'url') return queueUrl(this.#deployment, this.nameOf(resource));
    if (form?.ref === 'arn') return this.arnOf(resource) ?? this.nameOf(resource);
    return this.#qualifiedArn(resource) ?? this.nameOf(resource);
  }

  /** What `Fn::GetAtt` gives; undefined when the template cannot tell (custom resources). */
  attributeOf(resource: TemplateResource, attribute: string): string | undefined {
    if (isCustom(resource.type)) return undefined;
    const deployment = this.#deployment;
    const form: NameForm = NAME_FORMS[resource.type] ?? {};
    if (attribute === 'Arn' || form.arnAttributes?.includes(attribute)) {
      const arn = this.arnOf(resource);
      if (arn !== undefined) return arn;
    }
    if (form.nameAttributes?.includes(attribute)) return this.nameOf(resource);
    if (attribute === 'QueueUrl') return queueUrl(deployment, this.nameOf(resource));
    if (attribute === 'FunctionUrl')
      return `https://${atomOf(deployment, resource.logicalId)}.lambda-url.${deployment.region}.on.aws/`;
    if (attribute === 'StreamArn' && form.arn !== undefined) return `${this.arnOf(resource)}/stream/<stream>`;
    return atomOf(deployment, `${resource.logicalId}.${attribute}`);
  }

  #property(resource: TemplateResource, key: string): Value<string> | undefined {
    const open = this.#open;
    const tree = child(resource.properties, key);
    if (tree === undefined || open.has(resource.logicalId) || open.size > DEEPEST_CHAIN) return undefined;
    open.add(resource.logicalId);
    const value = textOf(this.#resolve(tree));
    open.delete(resource.logicalId);
    return value;
  }

  /** Versions and aliases have the function's ARN and a qualifier. */
  #qualifiedArn(resource: TemplateResource): string | undefined {
    const { type, logicalId } = resource;
    if (type !== 'AWS::Lambda::Version' && type !== 'AWS::Lambda::Alias') return undefined;
    const atom = atomOf(this.#deployment, logicalId);
    const qualifier = type === 'AWS::Lambda::Alias' ? this.#property(resource, 'Name') : atom;
    const text = valueText(this.#property(resource, 'FunctionName')) || atom;
    const form = NAME_FORMS['AWS::Lambda::Function']?.arn ?? '';
    const arn = text.startsWith('arn:') ? text : filledArn(form, this.#deployment, { name: text });
    return `${arn}:${valueText(qualifier)}`;
  }
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
