import { present } from '../../model/present.ts';
import type { Reference } from '../../model/reference.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import type { SubjectBase } from '../../model/subjects/subject-base.ts';
import { unresolved, type Value } from '../../model/unresolved.ts';
import { Attributes, referenceToInstance } from './attributes.ts';

/** Makes the subjects of one resource instance. */
export type SubjectMapping = (resource: Attributes) => readonly Subject[];

/** Mappings by Terraform resource type. */
export type SubjectMappings = Readonly<Record<string, SubjectMapping>>;

/** What every subject of a resource has. */
export function subjectBase(resource: Attributes): SubjectBase {
  const { id, physicalName, address, arn, account, region, at } = resource.instance;
  const tags = resource.textMap('tags_all') ?? resource.textMap('tags');
  return { id, name: physicalName, address, account, region, at, ...present({ arn, tags }) };
}

/** The base of a part of a resource that is a subject of its own: an inline policy, a route of an API. */
export function partBase(resource: Attributes, part: string, name?: Value<string>): SubjectBase {
  const { id, physicalName, address, account, region, at } = resource.instance;
  return { id: `${id}/${part}`, name: name ?? physicalName, address, account, region, at };
}

/** Resources of a type whose attribute names this resource. */
export function pointingAt(resource: Attributes, type: string, attribute: string): readonly Attributes[] {
  const { resources, instance } = resource;
  return (
    resources
      .joined(
        `${type}.${attribute}`,
        instance.type,
        (each) => new Attributes(resources, each).target(attribute, [instance.type])?.id ?? [],
      )
      .get(instance.id)
      ?.map((each) => new Attributes(resources, each)) ?? []
  );
}

/** Resources of a type whose list attribute names this resource among others. */
export function pointingAtFromList(
  resource: Attributes,
  type: string,
  attribute: string,
): readonly Attributes[] {
  const { resources, instance } = resource;
  return (
    resources
      .joined(`${type}.${attribute}`, instance.type, (each) =>
        new Attributes(resources, each)
          .references(attribute, [instance.type])
          .flatMap((link) => (link.kind === 'reference' ? link.id : [])),
      )
      .get(instance.id)
      ?.map((each) => new Attributes(resources, each)) ?? []
  );
}

/** Types that stand for a function wherever one is named. */
const FUNCTION_TYPES = ['aws_lambda_function', 'aws_lambda_alias'];

/** `arn:aws:apigateway:R:lambda:path/2015-03-31/functions/FUNCTION/invocations`. */
const INVOKE_ARN =
  /^arn:aws[\w-]*:apigateway:[^:]*:lambda:path\/\d{4}-\d\d-\d\d\/functions\/(.+)\/invocations$/;

/** The function that an attribute names by name, ARN, invoke ARN or alias; what else it names, as a reference. */
export function functionReference(resource: Attributes, attribute: string): Reference | undefined {
  const direct = functionTarget(resource, attribute);
  if (direct !== undefined) return direct;
  const written = resource.reference(attribute);
  if (written?.kind !== 'arn') return written;
  const arn = INVOKE_ARN.exec(written.arn)?.[1] ?? written.arn;
  const found = resource.resources.withIdentity(
    FUNCTION_TYPES,
    arn.replace(/^(arn:(?:[^:]*:){5}[^:]+):.*$/, '$1'),
  );
  return found === undefined
    ? { kind: 'arn', arn }
    : functionOf(resource, new Attributes(resource.resources, found));
}

/** The function only when the attribute surely names one. */
export function functionTarget(resource: Attributes, attribute: string): Reference | undefined {
  const target = resource.target(attribute, FUNCTION_TYPES);
  return target === undefined ? undefined : functionOf(resource, new Attributes(resource.resources, target));
}

function functionOf(resource: Attributes, target: Attributes): Reference | undefined {
  if (target.instance.type === 'aws_lambda_function') return referenceToInstance(target.instance);
  const owner = target.target('function_name', ['aws_lambda_function']);
  if (owner === undefined) return target.reference('function_name') ?? resource.unresolved('function_name');
  return { kind: 'reference', id: owner.id, arn: `${owner.arn}:${target.instance.physicalName}` };
}

/** Functions among the links of a list attribute. */
export function functionReferences(resource: Attributes, attribute: string): readonly Reference[] {
  const one = functionReference(resource, attribute);
  return one === undefined ? [] : [one];
}

/** A link that must be there: unresolved where the resource does not tell. */
export function required(
  reference: Reference | undefined,
  resource: Attributes,
  attribute: string,
): Reference {
  return (
    reference ?? unresolved(`${attribute} of ${resource.instance.address}`, { at: resource.instance.at })
  );
}

/** A customer's own key; AWS's defaults are none. */
export function keyReference(resource: Attributes, attribute: string): Reference | undefined {
  const reference = resource.reference(attribute, ['aws_kms_key', 'aws_kms_alias', 'aws_kms_replica_key']);
  if (reference?.kind !== 'reference') return reference;
  const alias = resource.target(attribute, ['aws_kms_alias']);
  if (alias === undefined) return reference;
  return new Attributes(resource.resources, alias).reference('target_key_id', ['aws_kms_key']) ?? reference;
}
