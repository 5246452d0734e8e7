import { runsFunctions } from '../../../model/runs-functions.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

const RECORDS_FUNCTIONS = ['*', 'AWS::Lambda::Function'];

/** WT-LOG-16. */
export const configNotRecordingFunctions = definePostureRule({
  id: 'config-not-recording-functions',
  code: 'WT-LOG-16',
  title: 'AWS Config does not record functions',
  severity: 'low',
  class: 'security',
  risks: ['R11'],
  sameAs: ['Prowler config_recorder_all_regions_enabled', 'Security Hub Config.1'],
  subjects: ['account'],
  needs: ['config-recorders', 'functions'],
  why: 'What a function looked like last week, its role, policy and environment, cannot be told any more; nor that it existed.',
  fix: 'Let the `AWS::Config::ConfigurationRecorder` record `AllSupported: true`, or `AWS::Lambda::Function` among its `ResourceTypes`, and start it.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/governance-config.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html',
  ],
  check(account, { inventory }) {
    if (!runsFunctions(inventory, account)) return notApplicable('no function runs in the Region');
    if (account.isConfigRecording === undefined) return unknown('whether AWS Config records is not known');
    if (account.isConfigRecording === false || account.configRecords === undefined) {
      return fail(evidenceAt(account, 'no configuration recorder runs', { value: account.region }));
    }
    return account.configRecords.some((type) => RECORDS_FUNCTIONS.includes(type))
      ? PASS
      : fail(evidenceAt(account, 'the recorder leaves out AWS::Lambda::Function', { value: account.region }));
  },
});
