import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockEntryForeignHost } from './lock-entry-foreign-host.ts';

lockRuleCases(lockEntryForeignHost);
