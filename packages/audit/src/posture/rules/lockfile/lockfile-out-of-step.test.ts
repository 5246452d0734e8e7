import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockfileOutOfStep } from './lockfile-out-of-step.ts';

lockRuleCases(lockfileOutOfStep);
