import { cliError } from '../errors.ts';

/** Values of `--parameter-overrides`: `Stage=prod`. */
export function parametersOf(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const cut = pair.indexOf('=');
      if (cut < 1) {
        const next = 'Write each as NAME=VALUE.';
        throw cliError('WT-E-CLI-07', {
          option: '--parameter-overrides',
          rule: 'it takes NAME=VALUE',
          value: pair,
          next,
        });
      }
      return [pair.slice(0, cut), pair.slice(cut + 1)];
    }),
  );
}
