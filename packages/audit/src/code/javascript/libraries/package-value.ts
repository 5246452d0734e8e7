import { builtinModule } from '../builtins/builtin-modules.ts';
import type { Frame, ModelAtom, Value } from '../machine/abstract-value.ts';
import type { Machine } from '../machine/machine.ts';
import { machineOf, madeOnce, model, newExternal } from '../machine/make-atoms.ts';
import { databaseSigner } from '../sdk/database-signer.ts';
import { namespaceV2, serviceClass } from '../sdk/sdk-v2.ts';
import { clientPackage, configsOf, documentPackage, sendCommands } from '../sdk/sdk-v3.ts';
import { credentialProviders } from './credential-providers.ts';
import { DYNAMODB_MAPPERS } from './dynamodb-mappers.ts';
import { libraryModel } from './library-model.ts';
import type { LibrarySpec } from './library-spec.ts';
import { MIDDY } from './middy.ts';
import { OTHER_LIBRARIES } from './other-libraries.ts';
import { POWERTOOLS } from './powertools.ts';
import { signingPackage } from './signed-http.ts';

const LIBRARIES: Readonly<Record<string, LibrarySpec>> = {
  ...POWERTOOLS,
  ...MIDDY,
  ...DYNAMODB_MAPPERS,
  ...OTHER_LIBRARIES,
};

/** What a package is to the code that imports it: something known by heart, or a thing whose functions may do anything. */
export function packageValue(specifier: string, frame: Frame): Value {
  const machine = machineOf(frame);
  const known =
    sdkPackage(machine, specifier) ?? builtinModule(specifier, frame) ?? library(machine, specifier);
  return known === undefined
    ? [madeOnce(machine, ['package', specifier], () => newExternal(specifier, undefined, false))]
    : [known];
}

function library(machine: Machine, specifier: string): ModelAtom | undefined {
  const spec = Object.hasOwn(LIBRARIES, specifier) ? LIBRARIES[specifier] : undefined;
  return spec === undefined ? signingPackage(machine, specifier) : libraryModel(machine, specifier, spec);
}

function sdkPackage(machine: Machine, specifier: string): ModelAtom | undefined {
  if (/^aws-sdk(?:\/(?:global|index|clients\/all|lib\/aws|dist\/.*)?)?$/u.test(specifier))
    return namespaceV2(machine);
  const v2 = /^aws-sdk\/clients\/([a-z0-9]+)$/u.exec(specifier)?.[1];
  if (v2 !== undefined) return serviceClass(machine, v2);
  const v3 = /^@aws-sdk\/client-([a-z0-9-]+)(?:\/.*)?$/u.exec(specifier)?.[1];
  if (v3 !== undefined) return clientPackage(machine, v3);
  if (/^@aws-sdk\/(?:credential-provider|token-provider)/u.test(specifier))
    return credentialProviders(machine);
  return Object.hasOwn(SDK_PACKAGES, specifier) ? SDK_PACKAGES[specifier]?.(machine) : undefined;
}

const SDK_PACKAGES: Readonly<Record<string, (machine: Machine) => ModelAtom>> = {
  '@aws-sdk/lib-dynamodb': documentPackage,
  '@aws-sdk/s3-request-presigner': presigners,
  '@aws-sdk/cloudfront-signer': (machine) =>
    model(machine, 'cloudfront signer', () => ({ kind: 'model', name: 'a signer' })),
  '@aws-sdk/rds-signer': (machine) =>
    model(machine, '@aws-sdk/rds-signer', () => ({
      kind: 'model',
      name: '@aws-sdk/rds-signer',
      member: (name) => (name === 'Signer' ? [databaseSigner(machine)] : undefined),
    })),
};

/** `getSignedUrl(client, command)`: whoever has the address makes the call with the role's rights. */
function presigners(machine: Machine): ModelAtom {
  const sign = model(machine, 'v3 getSignedUrl', () => ({
    kind: 'model',
    name: 'getSignedUrl',
    call: (use) => sendCommands({ ...use, args: [use.args[1] ?? []] }, configsOf(use.args[0] ?? []), true),
  }));
  return model(machine, 'v3 presigners', () => ({
    kind: 'model',
    name: '@aws-sdk/s3-request-presigner',
    member: (name) => (name === 'getSignedUrl' ? [sign] : undefined),
  }));
}
