import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockEntryDiffersFromRegistry } from './lock-entry-differs-from-registry.ts';

lockRuleCases(lockEntryDiffersFromRegistry);
