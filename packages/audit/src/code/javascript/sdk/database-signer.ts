import type { CallUse, ModelAtom, Value } from '../machine/abstract-value.ts';
import { aCell, joinValues, readCell } from '../machine/cells.ts';
import type { Machine } from '../machine/machine.ts';
import { grow, madeOnce, model } from '../machine/make-atoms.ts';
import { callBack, meetCall } from './meet-call.ts';

/** `new Signer({ username }).getAuthToken()` signs in to a database. */
export function databaseSigner(machine: Machine): ModelAtom {
  return model(machine, 'rds signer', () => ({
    kind: 'model',
    name: 'Signer',
    construct: (use) => {
      const options = madeOnce(machine, [use.site, `signer ${use.frame.id}`], () => aCell());
      grow(machine, options, use.args[0] ?? []);
      const call = (later: CallUse): Value => {
        const input = joinValues(readCell(options, later.frame), later.args[0] ?? []).filter(
          (atom) => atom.kind === 'object',
        );
        const answer = meetCall(later, { sdk: 'library', service: 'rds-db', operation: 'Connect', input });
        callBack(later, answer);
        return answer;
      };
      const method = (): ModelAtom =>
        madeOnce(machine, [options, 'token'], () => ({ kind: 'model', name: 'getAuthToken', call }));
      return [
        madeOnce(machine, [options, 'signer'], () => ({
          kind: 'model',
          name: 'a signer',
          member: () => [method()],
        })),
      ];
    },
  }));
}
