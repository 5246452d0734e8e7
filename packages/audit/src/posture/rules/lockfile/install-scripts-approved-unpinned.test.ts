import { lockRuleCases } from '../../lock-rule.cases.ts';
import { installScriptsApprovedUnpinned } from './install-scripts-approved-unpinned.ts';

lockRuleCases(installScriptsApprovedUnpinned);
