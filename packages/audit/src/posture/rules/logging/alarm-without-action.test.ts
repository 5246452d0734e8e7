import { aSubject } from '../../../model/a-subject.cases.ts';
import { referenceByArn } from '../../../model/reference.ts';
import type { Alarm } from '../../../model/subjects/observability.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { alarmWithoutAction } from './alarm-without-action.ts';

const PAGER = referenceByArn('arn:aws:sns:eu-west-1:123456789012:pager');

function given(parts: Partial<Alarm> = {}) {
  return inventoryWith([aSubject({ kind: 'alarm', metrics: [], actions: [PAGER], ...parts })]);
}

postureCases(alarmWithoutAction, [
  { name: 'no action', given: given({ actions: [] }), expect: 'fail' },
  { name: 'disabled actions', given: given({ actionsEnabled: false }), expect: 'fail' },
  { name: 'a topic', given: given(), expect: 'pass' },
  { name: 'a topic that is not known', given: given({ actions: [unresolved('Ref Topic')] }), expect: 'pass' },
  {
    name: 'actions that may be disabled',
    given: given({ actionsEnabled: unresolved('Ref On') }),
    expect: 'unknown',
  },
]);
