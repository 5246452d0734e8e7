import { describe, expect, it } from 'vitest';
import { untoldBy } from './untold-by.ts';

const source = (name: string, isConnected: boolean) => ({ name, isConnected, latest: '' });
const STATES = [source('inventory', false), source('metrics', false), source('function-logs', true)];

describe('sources without which a number is unknown', () => {
  it.each([
    ['a needed one that is not connected', [['inventory']], ['inventory']],
    ['one that nobody knows', [['violations']], ['violations']],
    ['none where one of several is enough', [['metrics', 'function-logs']], []],
    ['the first where none of several is there', [['inventory', 'metrics']], ['inventory']],
    ['all that are needed', [['inventory'], ['function-logs'], ['metrics']], ['inventory', 'metrics']],
    ['none where nothing is needed', [], []],
  ])('are %s', (_, needed, missing) => expect(untoldBy(needed, STATES)).toEqual(missing));
});
