import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockEntryDoubtfulSource } from './lock-entry-doubtful-source.ts';

lockRuleCases(lockEntryDoubtfulSource);
