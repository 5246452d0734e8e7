import type { ModelAtom } from '../machine/abstract-value.ts';
import { joinAll, readCell } from '../machine/cells.ts';
import type { Machine } from '../machine/machine.ts';
import { model } from '../machine/make-atoms.ts';
import { credentialsModel, meetCall } from './meet-call.ts';

const OWN_CREDENTIALS = new Set([
  'EnvironmentCredentials',
  'ECSCredentials',
  'RemoteCredentials',
  'EC2MetadataCredentials',
  'CredentialProviderChain',
]);
const ASSUMED_CREDENTIALS = new Set([
  'TemporaryCredentials',
  'ChainableTemporaryCredentials',
  'WebIdentityCredentials',
  'TokenFileWebIdentityCredentials',
  'SAMLCredentials',
  'CognitoIdentityCredentials',
]);

/** A class of credentials of `aws-sdk`, by its name; undefined: it is none. */
export function credentialsV2(machine: Machine, name: string): ModelAtom | undefined {
  if (ASSUMED_CREDENTIALS.has(name)) return assumingClass(machine, name);
  if (OWN_CREDENTIALS.has(name)) return ownCredentials(machine, name);
  return name === 'Credentials' || name === 'SharedIniFileCredentials'
    ? explicitCredentials(machine, name)
    : undefined;
}

function ownCredentials(machine: Machine, name: string): ModelAtom {
  return model(machine, `v2 credentials ${name}`, () => ({
    kind: 'model',
    name,
    construct: () => [credentialsModel(machine, 'execution-role')],
  }));
}

/** `new AWS.Credentials(id, secret)`: somebody's keys, unless they came from an assumed role. */
function explicitCredentials(machine: Machine, name: string): ModelAtom {
  return model(machine, `v2 credentials ${name}`, () => ({
    kind: 'model',
    name,
    construct: (use) => {
      const given = joinAll(use.args);
      const inner = given.flatMap((atom) =>
        atom.kind === 'object'
          ? [...atom.fields.values()].flatMap((cell) => [...readCell(cell, use.frame)])
          : [atom],
      );
      const isAssumed = inner.some((atom) => atom.kind === 'model' && atom.trait?.kind === 'credentials');
      return [credentialsModel(machine, isAssumed ? 'assumed-role' : 'explicit')];
    },
  }));
}

/** Credentials that call STS themselves. */
function assumingClass(machine: Machine, name: string): ModelAtom {
  return model(machine, `v2 credentials ${name}`, () => ({
    kind: 'model',
    name,
    construct: (use) => {
      const given = use.args[0] ?? [];
      if (name === 'TemporaryCredentials')
        meetCall(use, { sdk: 'aws-sdk-v2', service: 'STS', operation: 'AssumeRole', input: given });
      if (name === 'ChainableTemporaryCredentials') {
        meetCall(use, {
          sdk: 'aws-sdk-v2',
          service: 'STS',
          operation: 'AssumeRole',
          input: machine.steps.readMember(given, 'params', use),
        });
      }
      return [credentialsModel(machine, 'assumed-role')];
    },
  }));
}
