import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockfileAbsent } from './lockfile-absent.ts';

lockRuleCases(lockfileAbsent);
