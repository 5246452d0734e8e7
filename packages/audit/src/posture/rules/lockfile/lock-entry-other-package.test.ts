import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockEntryOtherPackage } from './lock-entry-other-package.ts';

lockRuleCases(lockEntryOtherPackage);
