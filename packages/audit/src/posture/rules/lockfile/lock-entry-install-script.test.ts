import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockEntryInstallScript } from './lock-entry-install-script.ts';

lockRuleCases(lockEntryInstallScript);
