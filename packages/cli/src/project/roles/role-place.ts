import { policyValue, statementValues } from '@watertight/audit/code/least-privilege/writers/policy-value.ts';
import { policyLines } from '@watertight/audit/code/least-privilege/writers/write-cloudformation.ts';
import { samPolicyLines } from '@watertight/audit/code/least-privilege/writers/write-sam.ts';
import {
  serverlessStatementLines,
  serverlessValue,
  sharedStatementLines,
} from '@watertight/audit/code/least-privilege/writers/write-serverless.ts';
import type { Role } from '@watertight/audit/model/subjects/identity.ts';
import { valueText } from '@watertight/audit/model/unresolved.ts';
import type { Document } from 'yaml';
import type { MadeRole } from './function-roles.ts';
import type { NotEdited, PropertyEdit } from './template-edit.ts';

/** Where in its template the statements of a role belong. */
export function placeOf(made: MadeRole, own: Role | undefined, document: Document): PropertyEdit | NotEdited {
  const { role, book, declared } = made;
  const fn = declared?.fn;
  if (declared === undefined || fn === undefined) return { because: 'no template declares it' };
  if (declared.inventory.source === 'serverless') return serverlessPlace(made, document);
  if (own?.isImplicit === true && fn.logicalId !== undefined)
    return {
      path: ['Resources', fn.logicalId, 'Properties'],
      name: 'Policies',
      lines: samPolicyLines(role, book),
      value: statementValues(role, book).length === 0 ? [] : [policyValue(statementValues(role, book))],
    };
  if (own?.logicalId === undefined) return { because: 'its role is not in this template' };
  return {
    path: ['Resources', own.logicalId, 'Properties'],
    name: 'Policies',
    lines: ['Policies:', ...policyLines(role, role.statements, book).map((line) => `  ${line}`)],
    value: [
      {
        PolicyName: 'least-privilege',
        PolicyDocument: policyValue(statementValues(role, book, { withPlatform: true })),
      },
    ],
  };
}

function serverlessPlace(made: MadeRole, document: Document): PropertyEdit | NotEdited {
  const { role, book, declared, form, sharing = [] } = made;
  const key = valueText(declared?.fn.name);
  const value = statementValues(role, book, { write: serverlessValue });
  if (form !== 'shared') {
    const name = form === 'per-function' ? 'statements' : 'iamRoleStatements';
    const below = form === 'per-function' ? ['iam', 'role'] : [];
    // A file of functions alone has their keys at its top.
    const path = document.has('functions') ? ['functions', key, ...below] : [key, ...below];
    return { path, name, lines: serverlessStatementLines({ role, book }, name), value };
  }
  if (sharing.some((each) => each === undefined || !each.isWhole))
    return { because: 'the code of another function with the same role was not read' };
  const all = [made, ...sharing].filter((each) => each !== undefined);
  all.sort((a, b) => (a.role.name < b.role.name ? -1 : 1));
  const isOld = document.hasIn(['provider', 'iamRoleStatements']);
  const name = isOld ? 'iamRoleStatements' : 'statements';
  return {
    path: isOld ? ['provider'] : ['provider', 'iam', 'role'],
    name,
    lines: sharedStatementLines(all, name),
    value: all.flatMap((each) => statementValues(each.role, each.book, { write: serverlessValue })),
  };
}
