import { expect, test } from 'vitest';
import { aFunction } from '../model/a-subject.cases.ts';
import { inventoryWith } from './posture.cases.ts';
import { DEFAULT_RULE_SETTINGS } from './rule.ts';
import { sightingOutcome, sightingsOf } from './sighting-outcome.ts';

test('tells what was seen where, for the place that is asked about', () => {
  const subject = aFunction();
  const seen = { subjectId: subject.id, place: 'src/db.js', line: 3, what: 'password', masked: '****' };
  const inventory = inventoryWith([subject], {
    secretSightings: [
      { ...seen, where: 'function-code' },
      { ...seen, where: 'log-events' },
    ],
  });
  const found = sightingsOf(subject, { inventory, settings: DEFAULT_RULE_SETTINGS }, 'function-code');
  expect(found).toEqual([{ what: 'password in src/db.js, line 3', value: '****' }]);
  expect(sightingOutcome(found).kind).toBe('fail');
  expect(sightingOutcome([]).kind).toBe('pass');
});
