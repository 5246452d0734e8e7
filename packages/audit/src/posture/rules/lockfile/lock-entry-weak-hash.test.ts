import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockEntryWeakHash } from './lock-entry-weak-hash.ts';

lockRuleCases(lockEntryWeakHash);
