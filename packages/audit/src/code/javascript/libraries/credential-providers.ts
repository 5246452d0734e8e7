import type { CallUse, ModelAtom, Value } from '../machine/abstract-value.ts';
import type { Machine } from '../machine/machine.ts';
import { model } from '../machine/make-atoms.ts';
import { credentialsModel, meetCall } from '../sdk/meet-call.ts';

/** Providers by whose rights they give. */
const WHOSE: Readonly<Record<string, 'execution-role' | 'assumed-role' | 'explicit'>> = {
  fromTemporaryCredentials: 'assumed-role',
  fromWebToken: 'assumed-role',
  fromTokenFile: 'assumed-role',
  fromCognitoIdentity: 'assumed-role',
  fromCognitoIdentityPool: 'assumed-role',
  fromEnv: 'execution-role',
  fromNodeProviderChain: 'execution-role',
  defaultProvider: 'execution-role',
  fromContainerMetadata: 'execution-role',
  fromInstanceMetadata: 'execution-role',
  fromIni: 'explicit',
  fromSSO: 'explicit',
  fromProcess: 'explicit',
};

/** `@aws-sdk/credential-providers` and the packages it is made of. */
export function credentialProviders(machine: Machine): ModelAtom {
  return model(machine, 'credential providers', () => {
    const made: ModelAtom = {
      kind: 'model',
      name: '@aws-sdk/credential-providers',
      member: (name) => {
        if (name === 'default') return [made];
        const whose = Object.hasOwn(WHOSE, name) ? WHOSE[name] : undefined;
        if (whose === undefined) return undefined;
        return [
          model(machine, `provider ${name}`, () => ({
            kind: 'model',
            name,
            call: (use) => provide(use, { machine, name, whose }),
          })),
        ];
      },
    };
    return made;
  });
}

function provide(
  use: CallUse,
  given: {
    readonly machine: Machine;
    readonly name: string;
    readonly whose: 'execution-role' | 'assumed-role' | 'explicit';
  },
): Value {
  const { machine, name, whose } = given;
  if (name === 'fromTemporaryCredentials') {
    const input = machine.steps.readMember(use.args[0] ?? [], 'params', use);
    meetCall(use, { sdk: 'aws-sdk-v3', service: 'sts', operation: 'AssumeRole', input });
  }
  return [credentialsModel(machine, whose)];
}
