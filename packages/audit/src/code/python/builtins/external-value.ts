import { botoClient } from '../aws/boto-client.ts';
import { botoResource } from '../aws/boto-resource.ts';
import { makeClient, makeSession } from '../aws/boto-session.ts';
import { libraryValue } from '../libraries/library-value.ts';
import type { CallUse, ExternalAtom, Use, Value } from '../machine/abstract-value.ts';
import { aCell, internedModel } from '../machine/cells.ts';
import { standardValue } from './standard-library.ts';

const BOTO: readonly (readonly [RegExp, (use: CallUse) => Value])[] = [
  [/^(?:boto3|aioboto3|boto3\.session)\.client$/, (use) => makeClient(use, botoClient)],
  [/^(?:boto3|aioboto3|boto3\.session)\.resource$/, (use) => makeClient(use, botoResource)],
  [/^(?:aio)?boto3\.(?:session\.)?(?:Session|_get_default_session|setup_default_session)$/, makeSession],
  [/^(?:aiobotocore|botocore)\.session\.(?:get_session|Session|AioSession)$/, makeSession],
];

/** What a package that is not of the project has under a dotted path. */
export function externalValue(path: string, use: Use, owner?: ExternalAtom): Value {
  const { machine } = use.frame;
  const boto = BOTO.find(([pattern]) => pattern.test(path));
  if (boto !== undefined) {
    return [internedModel(machine, `boto ${path}`, () => ({ kind: 'model', name: path, call: boto[1] }))];
  }
  const known = standardValue(path, use) ?? libraryValue(path, use);
  if (known !== undefined) return known;
  return [plainExternal(path, use, owner)];
}

function plainExternal(path: string, use: Use, owner?: ExternalAtom): ExternalAtom {
  const known = owner?.members.get(path);
  if (known !== undefined) return known;
  if (owner?.path.includes('()') === true) {
    // What an object gives holds the functions that were registered with the object.
    const atom: ExternalAtom = { kind: 'external', path, held: owner.held, members: new Map(), of: owner };
    owner.members.set(path, atom);
    return atom;
  }
  const { interned } = use.frame.machine;
  const kept = interned.get(`external ${path}`);
  if (kept !== undefined) return kept as ExternalAtom;
  const atom: ExternalAtom = { kind: 'external', path, held: aCell(), members: new Map() };
  interned.set(`external ${path}`, atom);
  return atom;
}
