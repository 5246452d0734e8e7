import type { ResponseOf } from '@watertight/monitor/api/contract.ts';

/** One alert as the server has it. */
export type AlertRecord = ResponseOf<'GET /alerts/:id'>;
