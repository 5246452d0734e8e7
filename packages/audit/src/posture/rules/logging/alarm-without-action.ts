import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-LOG-11, first half; the other one is function-without-alarm. */
export const alarmWithoutAction = definePostureRule({
  id: 'alarm-without-action',
  code: 'WT-LOG-11',
  title: 'Alarm tells nobody',
  severity: 'low',
  class: 'security',
  risks: ['R5', 'R8'],
  sameAs: ['Config cloudwatch-alarm-action-check', 'Security Hub CloudWatch.15', 'Checkov CKV_AWS_319'],
  subjects: ['alarm'],
  needs: ['alarms'],
  why: 'It changes colour in the console, and nobody is called when the function is attacked or fails.',
  fix: 'Name a topic or another target in `AlarmActions` of the `AWS::CloudWatch::Alarm`, and leave `ActionsEnabled` on.',
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html'],
  check(alarm) {
    if (alarm.actions.length === 0)
      return fail(evidenceAt(alarm, 'the alarm has no action', { path: 'actions' }));
    if (alarm.actionsEnabled === false) {
      return fail(evidenceAt(alarm, 'the actions of the alarm are disabled', { path: 'actionsEnabled' }));
    }
    return isUnresolved(alarm.actionsEnabled) ? unknown('whether actions are enabled is not known') : PASS;
  },
});
