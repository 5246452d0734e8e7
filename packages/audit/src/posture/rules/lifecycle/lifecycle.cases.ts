import { aFunction } from '../../../model/a-subject.cases.ts';
import type { FunctionChange } from '../../../model/subjects/account.ts';

/** A change of function `orders` from the console, three days before the snapshot of the cases. */
export function aChange(parts: Partial<FunctionChange> = {}): FunctionChange {
  return {
    functionArn: aFunction().id,
    event: 'UpdateFunctionCode',
    time: '2026-10-29T10:00:00.000Z',
    principalArn: 'arn:aws:iam::123456789012:user/kim',
    userAgent: 'Mozilla/5.0',
    isConsole: true,
    ...parts,
  };
}

/** The same, by a stack. */
export function aDeployment(parts: Partial<FunctionChange> = {}): FunctionChange {
  return aChange({
    principalArn: 'arn:aws:iam::123456789012:role/deploy',
    userAgent: 'cloudformation.amazonaws.com',
    invokedBy: 'cloudformation.amazonaws.com',
    isConsole: false,
    ...parts,
  });
}
