import { readFileSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { isFrameworkRole } from '@watertight/audit/code/least-privilege/framework-role.ts';
import { codeStatements, sizeProblem } from '@watertight/audit/code/least-privilege/writers/written-role.ts';
import type { Inventory } from '@watertight/audit/model/inventory.ts';
import type { Role } from '@watertight/audit/model/subjects/identity.ts';
import { parseDocument } from 'yaml';
import { writeWhole } from '../../output/write-whole.ts';
import { attachedEdit } from './attached-edit.ts';
import type { MadeRole } from './function-roles.ts';
import { placeOf } from './role-place.ts';
import { otherFunctions, otherUser, type RoleQuestion } from './role-users.ts';
import { type NotEdited, withProperty } from './template-edit.ts';

/** What writing a role came to. */
export interface RoleWritten {
  /** Why nothing was written, in words. */
  readonly because?: string;
  /** What a person should know of what was written: what still applies beside it. */
  readonly notes: readonly string[];
}

/**
 * Puts the statements of a role into the template that declares the function: `Policies` of a SAM function or of a role,
 * the statements of a function or of the provider in serverless.yml. Only the text of that property changes. Nothing is
 * written for code that was not read to its end, nor into a role that others work with.
 * @param root absolute folder that a template may not lie outside of, links followed
 */
export function writeRole(
  file: string,
  made: MadeRole,
  { root, inventories }: { readonly root: string; readonly inventories: readonly Inventory[] },
): RoleWritten {
  const real = realpathSync(file);
  const folder = realpathSync(root);
  if (!real.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    return { because: 'it is a link to a file outside of the folder', notes: [] };
  const text = readFileSync(real, 'utf8');
  const written = withRole(text, made, inventories);
  if (typeof written !== 'string') return { because: written.because, notes: [] };
  if (written !== text) writeWhole(real, written);
  return { notes: notesOf(made, text) };
}

/** The template's text with the role's properties replaced. */
function withRole(text: string, made: MadeRole, inventories: readonly Inventory[] = []): string | NotEdited {
  const refused = refusal(made);
  if (refused !== undefined) return { because: refused };
  const { declared } = made;
  if (declared === undefined) return { because: 'no template declares it' };
  const { fn, inventory } = declared;
  const document = parseDocument(text, { logLevel: 'silent' });
  const own = inventory.resolveAs('role', fn.role);
  const user =
    own === undefined ? undefined : userOf(made, { role: own, fn, inventory, inventories, document });
  if (user !== undefined) return { because: user };
  const place = placeOf(made, own, document);
  if ('because' in place) return place;
  const written = withProperty(text, place);
  if (typeof written !== 'string' || own === undefined || isFrameworkRole(inventory, own)) return written;
  const attached = attachedEdit(written, own.logicalId ?? '');
  if (attached === undefined || 'because' in attached) return attached ?? written;
  return withProperty(written, attached);
}

/** Who keeps the role from being narrowed. A function of a service leaves the role of all when it gets one of its own. */
function userOf({ form, sharing = [] }: MadeRole, question: RoleQuestion): string | undefined {
  if (form !== undefined && form !== 'shared' && sharing.length > 0) return undefined;
  return (form === undefined ? otherFunctions(question) : undefined) ?? otherUser(question);
}

function refusal(made: MadeRole): string | undefined {
  const { declared, role, isWhole, incomplete } = made;
  if (!isWhole) {
    const [first] = incomplete;
    const why = first === undefined ? '' : ` (${first.what}: ${first.because})`;
    return `its code was not read to its end${why}`;
  }
  const source = declared?.inventory.source;
  if (source === 'terraform') return 'a plan is not edited; take the answer of -f terraform';
  if (declared?.fn.declaredIn?.includes('/') === true)
    return 'the AWS CDK generates this template; take the answer of -f cdk';
  const own = declared?.inventory.resolveAs('role', declared.fn.role);
  const isDeclared = own !== undefined && declared !== undefined && !isFrameworkRole(declared.inventory, own);
  return sizeProblem(isDeclared ? role.statements : codeStatements(role), {
    isSplit: false,
  });
}

/** What still applies beside the statements that were written. */
function notesOf(made: MadeRole, text: string): readonly string[] {
  const { declared, role, form } = made;
  if (declared === undefined) return [];
  const own = declared.inventory.resolveAs('role', declared.fn.role);
  const notes: string[] = [];
  if (form === 'shared') {
    notes.push(
      'it is part of provider.iam.role.statements, the role of all functions; the plugin serverless-iam-roles-per-function gives each its own',
    );
    if (/^\s*iamRoleStatements:/m.test(text))
      notes.push(
        'iamRoleStatements of functions mean nothing without the plugin serverless-iam-roles-per-function',
      );
  }
  if (form === 'plugin' && /\b(?:iamRoleStatementsInherit|defaultInherit): *true/.test(text))
    notes.push('statements of the provider are inherited and apply as well');
  if (form === 'plugin' && own?.managedPolicyArns.length !== undefined && own.managedPolicyArns.length > 0)
    notes.push('managed policies of the provider apply as well');
  for (const what of beside(made, own)) notes.push(`${what} applies as well`);
  const unknown = role.unresolved.length;
  if (unknown > 0)
    notes.push(`${unknown} of its calls ${unknown === 1 ? 'is' : 'are'} not wholly known: see above`);
  return notes;
}

/** Policies attached to a declared role from elsewhere: resources of their own, and those of the account. */
function beside({ declared }: MadeRole, own: Role | undefined): readonly string[] {
  if (declared === undefined || own === undefined || isFrameworkRole(declared.inventory, own)) return [];
  const { inventory } = declared;
  const attached = inventory
    .ofKind('policy')
    .filter(
      (each) =>
        each.logicalId !== own.logicalId &&
        each.attachedTo.some((to) => inventory.resolve(to)?.id === own.id),
    )
    .map((each) => `the policy ${each.logicalId ?? each.id}`);
  const named = own.managedPolicyArns.flatMap((arn) =>
    typeof arn === 'string' && !arn.includes(':aws:policy/') ? [`the policy ${arn}`] : [],
  );
  return [...new Set([...attached, ...named])];
}
