import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockfileIndexConfusion } from './lockfile-index-confusion.ts';

lockRuleCases(lockfileIndexConfusion);
