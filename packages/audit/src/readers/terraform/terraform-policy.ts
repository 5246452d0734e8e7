import type {
  PolicyCondition,
  PolicyDocument,
  PolicyPrincipal,
  PolicyProblem,
  PolicyStatement,
} from '../../model/policy-document.ts';
import { present } from '../../model/present.ts';
import type { Value } from '../../model/unresolved.ts';
import { policyDocumentOf } from '../policy/policy-document-of.ts';
import { textTree } from '../tree/tree.ts';
import { Attributes } from './attributes.ts';

const NO_STATEMENTS: PolicyDocument = { statements: [], problems: [] };

/** Policy documents that are built from each other; AWS users rarely pass three. */
const MAXIMUM_DEPTH = 10;

/**
 * The policy of an attribute: its JSON where the plan knows it, else the `aws_iam_policy_document` data source behind
 * it, evaluated as far as its own arguments are known. Undefined when the attribute is not set.
 */
export function policyOfAttribute(
  resource: Attributes,
  attribute: string,
  depth = 0,
): PolicyDocument | undefined {
  const text = resource.raw(attribute);
  const { at } = resource.instance;
  if (typeof text === 'string') return text === '' ? undefined : policyDocumentOf(textTree(text, at));
  if (!resource.isUnknown(attribute)) return undefined;
  const { targets, opaque } = resource.trail(attribute);
  const sources = targets.filter(({ instance }) => instance.type === 'aws_iam_policy_document');
  const [source, ...others] = sources;
  const { expression } = resource.unresolved(attribute);
  const problem = { what: `a policy that is not known: ${expression}`, at };
  if (source === undefined || others.length > 0 || depth > MAXIMUM_DEPTH) {
    return { statements: [], problems: [problem] };
  }
  const document = documentOfDataSource(new Attributes(resource.resources, source.instance), depth + 1);
  // Something else decides as well, perhaps whether this document is used at all.
  const isOnly = targets.length === 1 && opaque.length === 0;
  return isOnly ? document : { ...document, problems: [...document.problems, problem] };
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document */
function documentOfDataSource(source: Attributes, depth: number): PolicyDocument {
  const json = source.raw('json');
  const { at } = source.instance;
  if (typeof json === 'string') return policyDocumentOf(textTree(json, at));
  const own = source.blocks('statement').map((each) => statementOf(each));
  const problems: PolicyProblem[] = [];
  if (source.isUnknown('statement')) problems.push({ what: 'statements known after apply', at });
  const before = basedOn(source, ['source_policy_documents', 'source_json'], depth);
  const after = basedOn(source, ['override_policy_documents', 'override_json'], depth);
  const version = source.raw('version');
  const parts = [before.statements, own, after.statements];
  return {
    version: typeof version === 'string' ? version : '2012-10-17',
    statements: mergeBySid(parts).map((each, index) => ({ ...each, index })),
    problems: [...problems, ...before.problems, ...after.problems],
  };
}

/** Later statements replace earlier ones with the same Sid. */
function mergeBySid(parts: readonly (readonly PolicyStatement[])[]): readonly PolicyStatement[] {
  const merged: PolicyStatement[] = [];
  for (const statement of parts.flat()) {
    const same =
      statement.sid === undefined || statement.sid === ''
        ? -1
        : merged.findIndex((each) => each.sid === statement.sid);
    if (same === -1) merged.push(statement);
    else merged[same] = statement;
  }
  return merged;
}

function basedOn(source: Attributes, attributes: readonly string[], depth: number): PolicyDocument {
  const parts = attributes.flatMap((attribute) => {
    const texts = (source.texts(attribute) ?? []).filter((each) => typeof each === 'string');
    const { at } = source.instance;
    const known = texts.map((text) => policyDocumentOf(textTree(text, at)));
    if (!source.has(attribute) || (texts.length > 0 && !source.isUnknown(attribute))) return known;
    if (depth > MAXIMUM_DEPTH) return known;
    const others = source
      .trail(attribute)
      .targets.filter(({ instance }) => instance.type === 'aws_iam_policy_document');
    if (others.length === 0) {
      const { expression } = source.unresolved(attribute);
      return [
        ...known,
        { statements: [], problems: [{ what: `a policy that is not known: ${expression}`, at }] },
      ];
    }
    return [
      ...known,
      ...others.map(({ instance }) =>
        documentOfDataSource(new Attributes(source.resources, instance), depth + 1),
      ),
    ];
  });
  return parts.reduce(
    (all, each) => ({
      statements: [...all.statements, ...each.statements],
      problems: [...all.problems, ...each.problems],
    }),
    NO_STATEMENTS,
  );
}

function statementOf(block: Attributes): PolicyStatement {
  const sid = block.raw('sid');
  const effect = block.text('effect');
  return {
    effect:
      effect === undefined || effect === 'Allow'
        ? 'Allow'
        : effect === 'Deny'
          ? 'Deny'
          : block.unresolved('effect'),
    ...present({
      sid: typeof sid === 'string' ? sid : undefined,
      actions: listed(block, 'actions'),
      notActions: listed(block, 'not_actions'),
      resources: listed(block, 'resources'),
      notResources: listed(block, 'not_resources'),
      principals: principalsOf(block, 'principals'),
      notPrincipals: principalsOf(block, 'not_principals'),
    }),
    conditions: conditionsOf(block),
    index: 0,
    at: block.instance.at,
  };
}

/** The data source leaves empty lists out of the document. */
function listed(block: Attributes, attribute: string): readonly Value<string>[] | undefined {
  const texts = block.texts(attribute);
  return texts === undefined || texts.length === 0 ? undefined : texts;
}

function principalsOf(block: Attributes, name: string): readonly PolicyPrincipal[] | undefined {
  const principals = block.blocks(name).flatMap((each): readonly PolicyPrincipal[] => {
    const type = each.raw('type');
    const ids = each.texts('identifiers') ?? [];
    if (type === '*') return ids.map((id) => ({ type: 'AWS', id }));
    if (type === 'AWS' || type === 'Service' || type === 'Federated' || type === 'CanonicalUser') {
      return ids.map((id) => ({ type, id }));
    }
    return [];
  });
  return principals.length === 0 ? undefined : principals;
}

function conditionsOf(block: Attributes): readonly PolicyCondition[] {
  return block.blocks('condition').flatMap((each) => {
    const [operator, key] = [each.raw('test'), each.raw('variable')];
    if (typeof operator !== 'string' || typeof key !== 'string') return [];
    return [{ operator, key, values: each.texts('values') ?? [] }];
  });
}
