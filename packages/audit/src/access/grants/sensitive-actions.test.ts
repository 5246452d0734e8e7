import { expect, test } from 'vitest';
import { actionInfo } from '../action-table.ts';
import { CREDENTIAL_ACTIONS, DATA_READ_ACTIONS } from './sensitive-actions.ts';

test.each([...CREDENTIAL_ACTIONS, ...DATA_READ_ACTIONS])('%s is an action of AWS', (action) => {
  expect(actionInfo(action)?.action).toBe(action);
});

test.each([...DATA_READ_ACTIONS])('%s can be limited to a resource', (action) => {
  expect(actionInfo(action)?.canLimitResource).toBe(true);
});
