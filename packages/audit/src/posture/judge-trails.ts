import type { Inventory } from '../model/inventory.ts';
import type { Account } from '../model/subjects/account.ts';
import type { Trail } from '../model/subjects/observability.ts';
import { isWholeAccount } from '../model/whole-account.ts';
import { evidenceAt } from './evidence-at.ts';
import { fail, notApplicable, type Outcome } from './outcome.ts';

/**
 * Judges what one trail of an account has to do, whichever it is: where another trail passes, this one need not. An
 * account without any trail fails as a whole.
 */
export function judgeTrails(
  subject: Trail | Account,
  inventory: Inventory,
  judgeTrail: (trail: Trail) => Outcome,
): Outcome {
  const trails = inventory.ofKind('trail');
  if (subject.kind === 'trail') {
    const other = trails.find(
      (trail) => trail.id !== subject.id && judgeStarted(trail, judgeTrail).kind === 'pass',
    );
    return other === undefined ? judgeStarted(subject, judgeTrail) : notApplicable('another trail does it');
  }
  if (!isWholeAccount(inventory, subject)) return notApplicable('judged for the account as a whole');
  const isAny = trails.some((trail) => trail.account === subject.account || trail.isOrganization === true);
  return isAny
    ? notApplicable('its trails are judged')
    : fail(evidenceAt(subject, 'the account has no trail'));
}

function judgeStarted(trail: Trail, judgeTrail: (trail: Trail) => Outcome): Outcome {
  return trail.isLogging === false
    ? fail(evidenceAt(trail, 'the trail is stopped', { path: 'isLogging' }))
    : judgeTrail(trail);
}
