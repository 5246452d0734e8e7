import { describe, expect, it } from 'vitest';
import { ENTRY_CASES } from './cases/entry.cases.ts';
import { callsOf, type HandlerCase } from './cases/handler-case.cases.ts';
import { LIBRARY_CASES } from './cases/libraries.cases.ts';
import { MODULE_CASES } from './cases/modules.cases.ts';
import { REACH_CASES } from './cases/reach.cases.ts';
import { SDK_V2_CASES } from './cases/sdk-v2.cases.ts';
import { SDK_V3_CASES } from './cases/sdk-v3.cases.ts';
import { VALUE_CASES } from './cases/values.cases.ts';

const GROUPS: readonly (readonly [string, readonly HandlerCase[]])[] = [
  ['SDK version 2', SDK_V2_CASES],
  ['SDK version 3', SDK_V3_CASES],
  ['reach', REACH_CASES],
  ['entries', ENTRY_CASES],
  ['modules', MODULE_CASES],
  ['values', VALUE_CASES],
  ['libraries', LIBRARY_CASES],
];

for (const [group, cases] of GROUPS) {
  describe(group, () => {
    for (const given of cases) {
      it(given.name, () => {
        expect(callsOf(given)).toEqual([...given.expect].sort());
      });
    }
  });
}
