import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockfilesOfTwoManagers } from './lockfiles-of-two-managers.ts';

lockRuleCases(lockfilesOfTwoManagers);
