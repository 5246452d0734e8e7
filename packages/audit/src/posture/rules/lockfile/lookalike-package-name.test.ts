import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lookalikePackageName } from './lookalike-package-name.ts';

lockRuleCases(lookalikePackageName);
