import { lockRuleCases } from '../../lock-rule.cases.ts';
import { lockfileWeakHashes } from './lockfile-weak-hashes.ts';

lockRuleCases(lockfileWeakHashes);
