import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockEntryOtherVersion } from './lock-entry-other-version.ts';

lockRuleCases(lockEntryOtherVersion);
