import { isFrameworkRole } from '@watertight/audit/code/least-privilege/framework-role.ts';
import type { Inventory } from '@watertight/audit/model/inventory.ts';
import type { Role } from '@watertight/audit/model/subjects/identity.ts';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import { isUnresolved, known, valueText } from '@watertight/audit/model/unresolved.ts';
import { type Document, isMap, isScalar, isSeq, type Node, visit } from 'yaml';

/** A role of a template, the function that it is to be narrowed for, and what else was read. */
export interface RoleQuestion {
  readonly role: Role;
  readonly fn: LambdaFunction;
  readonly inventory: Inventory;
  readonly inventories: readonly Inventory[];
  /** The template. */
  readonly document: Document;
}

/** Other functions with the same role, in words; undefined for a role of its own. */
export function otherFunctions({ role, inventory }: RoleQuestion): string | undefined {
  const users = inventory.ofKind('function').filter((each) => inventory.resolve(each.role)?.id === role.id);
  return users.length > 1 ? `${users.length} functions share the role ${roleName(role)}` : undefined;
}

/**
 * Who else works with a role, in words: services and accounts that its trust policy lets in, resources and outputs of the
 * template, other templates. Undefined: nobody that can be seen.
 */
export function otherUser(question: RoleQuestion): string | undefined {
  const taker = trusted(question);
  if (taker !== undefined) return `${taker} may take the role ${roleName(question.role)} too`;
  return usingResource(question) ?? usingOutput(question) ?? elsewhere(question);
}

function roleName(role: Role): string {
  return role.logicalId ?? valueText(role.name);
}

/** Someone other than Lambda whom the trust policy names. */
function trusted({ role: { trustPolicy }, inventory, role }: RoleQuestion): string | undefined {
  if (isFrameworkRole(inventory, role)) return undefined;
  for (const { principals = [], effect } of trustPolicy?.statements ?? [])
    for (const { id } of effect === 'Deny' ? [] : principals) {
      const name = isUnresolved(id) ? (id.text ?? id.expression) : id;
      if (!/^(?:edge)?lambda\./.test(name)) return name;
    }
  return undefined;
}

/** Resources whose policies may name a role without working with it, or attach to it. */
const NAMES_ONLY = /Policy$|^AWS::KMS::Key$|^AWS::Lambda::Permission$|^AWS::Lambda::LayerVersionPermission$/;

function idOf(role: Role): string {
  return role.id.split('#').at(-1) ?? '';
}

/** A resource of the same template that refers to the role. */
function usingResource({ role, fn, document }: RoleQuestion): string | undefined {
  const id = idOf(role);
  const own = new Set([id, role.logicalId ?? id, fn.logicalId ?? id]);
  const found = resourcesOf(document).find(([name, value]) => {
    const type: unknown = isMap(value) ? value.get('Type') : undefined;
    const namesOnly = typeof type === 'string' && NAMES_ONLY.test(type);
    return !own.has(name) && !namesOnly && refersTo(value, id);
  });
  return found === undefined ? undefined : `${found[0]} works with the role ${roleName(role)}`;
}

/** An output of the same template that gives the role away. One that SAM makes is shown by many; only an export gives it. */
function usingOutput({ role, inventory, document }: RoleQuestion): string | undefined {
  const found = membersOf(document.get('Outputs')).find(
    ([, value]) =>
      (!isFrameworkRole(inventory, role) || (isMap(value) && value.has('Export'))) &&
      refersTo(value, idOf(role)),
  );
  return found === undefined
    ? undefined
    : `the output ${found[0]} gives the role ${roleName(role)} to others`;
}

/** Resources of a template, or of a service, whose `resources` may be a list. */
function resourcesOf(document: Document): readonly (readonly [string, unknown])[] {
  const resources: unknown = document.get('resources');
  const parts = isSeq(resources) ? resources.items : [resources];
  const own = parts.flatMap((part) => (isMap(part) ? membersOf(part.get('Resources')) : []));
  return [...own, ...membersOf(document.get('Resources'))];
}

function membersOf(map: unknown): readonly (readonly [string, unknown])[] {
  if (!isMap(map)) return [];
  return map.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value]);
}

/** True for `Ref`, `Fn::GetAtt` and `Fn::Sub` of a logical id, short or long, anywhere below. */
function refersTo(value: unknown, id: string): boolean {
  let isFound = false;
  if (!isMap(value) && !isSeq(value) && !isScalar(value)) return false;
  visit(value, {
    Scalar: (key, node, path) => {
      if (typeof node.value !== 'string' || !names(node.value, id)) return undefined;
      const above = path.at(-1);
      const isTagged = tagOf(node) !== undefined || (isSeq(above) && tagOf(above) !== undefined);
      if (key === 'key' || !(isTagged || isInFunction(path))) return undefined;
      isFound = true;
      return visit.BREAK;
    },
  });
  return isFound;
}

function tagOf({ tag }: Node): string | undefined {
  return tag !== undefined && /^!(?:Ref|GetAtt|Sub|Join)$/.test(tag) ? tag : undefined;
}

function isInFunction(path: readonly unknown[]): boolean {
  return path.slice(-3).some((node) => {
    const key: unknown = typeof node === 'object' && node !== null && 'key' in node ? node.key : undefined;
    return isScalar(key) && /^(?:Ref|Fn::GetAtt|Fn::Sub)$/.test(String(key.value));
  });
}

function names(text: string, id: string): boolean {
  return text === id || text.startsWith(`${id}.`) || text.includes(`\${${id}}`) || text.includes(`\${${id}.`);
}

/** Something of another template with the role's ARN. */
function elsewhere({ role, inventory, inventories }: RoleQuestion): string | undefined {
  const name = known(role.name);
  if (name === undefined || /[<>]/.test(name)) return undefined;
  for (const other of inventories) {
    if (other === inventory) continue;
    const user = other.subjects.find((each) => each.kind !== 'role' && hasText(each, `/${name}`, 0));
    if (user !== undefined) return `${valueText(user.name)} of another template works with the role ${name}`;
  }
  return undefined;
}

const MOST_DEPTH = 12;

function hasText(value: unknown, end: string, depth: number): boolean {
  if (typeof value === 'string') return /:role\//.test(value) && value.endsWith(end);
  if (typeof value !== 'object' || value === null || depth > MOST_DEPTH) return false;
  return Object.values(value).some((each) => hasText(each, end, depth + 1));
}
