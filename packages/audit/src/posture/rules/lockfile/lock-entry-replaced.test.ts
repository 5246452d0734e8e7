import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockEntryReplaced } from './lock-entry-replaced.ts';

lockRuleCases(lockEntryReplaced);
