import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockEntryMovingSource } from './lock-entry-moving-source.ts';

lockRuleCases(lockEntryMovingSource);
