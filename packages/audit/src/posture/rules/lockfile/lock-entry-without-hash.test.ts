import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockEntryWithoutHash } from './lock-entry-without-hash.ts';

lockRuleCases(lockEntryWithoutHash);
