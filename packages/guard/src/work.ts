import type { Work } from './event/trigger.ts';

/** Characters that one event may cost, decoded copies included: some 8 MB, Lambda's largest event and its readings. */
export const WORK_LIMIT = 8_000_000;

/** A budget that knows afterwards whether everything was read. */
export interface Budget extends Work {
  /** True when it was used up, or something was left out. */
  readonly isTruncated: () => boolean;
  /** Characters that were spent so far. */
  readonly spent: () => number;
}

/** A budget for one inspection. */
export function createWork(limit: number = WORK_LIMIT): Budget {
  let left = limit;
  let spent = false;
  let leftOut = false;
  return {
    spend(characters) {
      if (spent || characters > left) spent = true;
      else left -= characters;
      return !spent;
    },
    isSpent: () => spent,
    leaveOut() {
      leftOut = true;
    },
    isTruncated: () => spent || leftOut,
    spent: () => limit - left,
  };
}
