import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockEntryUnencrypted } from './lock-entry-unencrypted.ts';

lockRuleCases(lockEntryUnencrypted);
