import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockfileWithoutHashes } from './lockfile-without-hashes.ts';

lockRuleCases(lockfileWithoutHashes);
