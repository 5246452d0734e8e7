import { createInventory, type Inventory } from '@watertight/audit/model/inventory.ts';
import { expect } from 'vitest';
import {
  type AccountSource,
  type ApiAnswer,
  type ApiCall,
  ApiFailure,
  type ApiInput,
  NOT_COLLECTED,
} from './account-reader.ts';
import { collectInventory } from './collect-inventory.ts';
import type { Collector } from './collector.ts';
import { iamActionOf } from './iam-actions.ts';
import { canonicalJson } from './snapshot/canonical-json.ts';

/** An answer, or one for each input, or an error. */
export type GivenAnswer = ApiAnswer | ((input: ApiInput) => ApiAnswer);

export const NOW = '2026-03-01T00:00:00.000Z';

/** An account that answers as given; calls that are not given were not collected. */
export function accountWith(
  answers: Readonly<Record<ApiCall, GivenAnswer>>,
): AccountSource & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    targets: [{ account: '123456789012', regions: ['eu-west-1'] }],
    incomplete: [],
    readerFor: (account, region) => ({
      account,
      region,
      async call(call, input) {
        asked.push(`${call} ${canonicalJson(input)}`);
        const answer = answers[call];
        if (answer === undefined) throw new ApiFailure(call, NOT_COLLECTED, 'not given');
        return typeof answer === 'function' ? answer(input) : answer;
      },
    }),
  };
}

/** What one collector makes of the answers. */
export async function collectFrom(
  collector: Collector,
  answers: Readonly<Record<ApiCall, GivenAnswer>>,
): Promise<Inventory> {
  const source = accountWith(answers);
  const inventory = createInventory(await collectInventory({ source, now: NOW, collectors: [collector] }));
  const made = source.asked.map((line) => iamActionOf(callOf(line)));
  expect(collector.calls).toEqual(expect.arrayContaining([...new Set(made)]));
  return inventory;
}

function callOf(line: string): ApiCall {
  const [service = '', operation = ''] = (line.split(' ')[0] ?? '').split(':');
  return `${service}:${operation}`;
}

/** AWS's refusal of a call. */
export function denied(call: ApiCall): () => never {
  return () => {
    throw new ApiFailure(call, 'AccessDeniedException', 'User is not authorized');
  };
}

/** Gaps that come from calls, not from collectors that were left out. */
export function gapsOf(inventory: Inventory): readonly string[] {
  return inventory.gaps
    .filter(({ because }) => because !== 'not collected')
    .map(({ facet, subjectId, because, permission }) =>
      [facet, subjectId, because, permission].filter(Boolean).join(' · '),
    );
}
