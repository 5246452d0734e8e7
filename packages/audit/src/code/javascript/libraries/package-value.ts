import type { Frame, Value } from '../machine/abstract-value.ts';
import type { Machine } from '../machine/machine.ts';
import { machineOf, madeOnce, newExternal } from '../machine/make-atoms.ts';
import { namespaceV2, serviceClass } from '../sdk/sdk-v2.ts';
import { clientPackage, documentPackage } from '../sdk/sdk-v3.ts';

/** What a package is to the code that imports it: something known by heart, or a thing whose functions may do anything. */
export function packageValue(specifier: string, frame: Frame): Value | undefined {
  const machine = machineOf(frame);
  return (
    sdkPackage(machine, specifier) ?? [
      madeOnce(machine, ['package', specifier], () => newExternal(specifier, undefined, false)),
    ]
  );
}

function sdkPackage(machine: Machine, specifier: string): Value | undefined {
  if (/^aws-sdk(?:\/(?:global|index|clients\/all|lib\/aws|dist\/.*)?)?$/u.test(specifier))
    return [namespaceV2(machine)];
  const v2 = /^aws-sdk\/clients\/([a-z0-9]+)$/u.exec(specifier)?.[1];
  if (v2 !== undefined) return [serviceClass(machine, v2)];
  const v3 = /^@aws-sdk\/client-([a-z0-9-]+)(?:\/.*)?$/u.exec(specifier)?.[1];
  if (v3 !== undefined) return [clientPackage(machine, v3)];
  if (specifier === '@aws-sdk/lib-dynamodb') return [documentPackage(machine)];
  return undefined;
}
