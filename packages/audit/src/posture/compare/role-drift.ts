import { permissionsOf } from '../../access/permissions-of.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { PolicyStatement } from '../../model/policy-document.ts';
import type { Role } from '../../model/subjects/identity.ts';
import { isUnresolved, type Value } from '../../model/unresolved.ts';
import type { Compared } from './access-drift.ts';
import { type DriftPart, joinParts } from './drift.ts';
import { asWritten, statementText } from './statement-text.ts';
import { setDrift } from './text-drift.ts';

/** What changed about roles: managed policies, the statements of their own policies, who may assume them. */
export function roleDrift({ template, account, matches }: Compared): DriftPart {
  const parts = matches.pairs('role').flatMap(([declared, deployed]) => {
    const read = (value: Value<string>) => matches.text(value, deployed);
    const texts = (statements: readonly PolicyStatement[]) =>
      statements.map((each) => statementText(each, read));
    const written = (statements: readonly PolicyStatement[]) =>
      statements.flatMap((each) => statementText(each, asWritten) ?? []);
    return [
      setDrift(deployed, 'policy', {
        what: 'managed policy',
        declared: declared.managedPolicyArns.map(read),
        deployed: deployed.managedPolicyArns.flatMap((arn) => (isUnresolved(arn) ? [] : arn)),
      }),
      setDrift(deployed, 'policy', {
        what: 'statement of a policy',
        declared: texts(ownStatements(template, declared)),
        deployed: written(ownStatements(account, deployed)),
      }),
      setDrift(deployed, 'policy', {
        what: 'statement of the trust policy',
        declared: texts(declared.trustPolicy?.statements ?? []),
        deployed: written(deployed.trustPolicy?.statements ?? []),
      }),
    ];
  });
  return joinParts(parts);
}

/** Of inline policies, and of customer managed ones that the inventory holds as the role's own. */
function ownStatements(inventory: Inventory, role: Role): readonly PolicyStatement[] {
  return permissionsOf(inventory, role)
    .statements.filter(({ policy }) => policy.form === 'inline')
    .map(({ statement }) => statement);
}
