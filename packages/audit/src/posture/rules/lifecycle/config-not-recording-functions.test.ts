import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import type { Account } from '../../../model/subjects/account.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { configNotRecordingFunctions } from './config-not-recording-functions.ts';

function given(parts: Partial<Account> = {}) {
  return inventoryWith([aFunction(), aSubject({ kind: 'account', ...parts })]);
}

postureCases(configNotRecordingFunctions, [
  { name: 'no recorder', given: given({ isConfigRecording: false }), expect: 'fail' },
  {
    name: 'a recorder that is stopped',
    given: given({ isConfigRecording: false, configRecords: ['*'] }),
    expect: 'fail',
  },
  {
    name: 'buckets only',
    given: given({ isConfigRecording: true, configRecords: ['AWS::S3::Bucket'] }),
    expect: 'fail',
  },
  { name: 'everything', given: given({ isConfigRecording: true, configRecords: ['*'] }), expect: 'pass' },
  {
    name: 'functions',
    given: given({ isConfigRecording: true, configRecords: ['AWS::S3::Bucket', 'AWS::Lambda::Function'] }),
    expect: 'pass',
  },
  { name: 'not known', given: given(), expect: 'unknown' },
  {
    name: 'a Region without functions',
    given: given({ region: 'eu-north-1', isConfigRecording: false }),
    expect: 'not-applicable',
  },
]);
