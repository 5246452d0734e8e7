import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockEntryTwoContents } from './lock-entry-two-contents.ts';

lockRuleCases(lockEntryTwoContents);
