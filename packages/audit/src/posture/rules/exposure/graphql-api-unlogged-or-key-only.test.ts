import { aSubject } from '../../../model/a-subject.cases.ts';
import type { GraphqlApi } from '../../../model/subjects/front-door.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { graphqlApiUnloggedOrKeyOnly } from './graphql-api-unlogged-or-key-only.ts';

function api(parts: Partial<Omit<GraphqlApi, 'kind'>>) {
  return inventoryWith([
    aSubject({ kind: 'graphql-api', authenticationTypes: ['AWS_IAM'], functions: [], ...parts }),
  ]);
}

postureCases(graphqlApiUnloggedOrKeyOnly, [
  { name: 'neither logs nor traces', given: api({}), expect: 'fail' },
  { name: 'log level NONE', given: api({ logLevel: 'NONE', tracing: false }), expect: 'fail' },
  { name: 'key only', given: api({ authenticationTypes: ['API_KEY'], logLevel: 'ALL' }), expect: 'fail' },
  { name: 'errors are logged', given: api({ logLevel: 'ERROR' }), expect: 'pass' },
  { name: 'traces', given: api({ tracing: true }), expect: 'pass' },
  {
    name: 'key beside sign-in',
    given: api({ authenticationTypes: ['API_KEY', 'AWS_IAM'], logLevel: 'ALL' }),
    expect: 'pass',
  },
  {
    name: 'key only, private API',
    given: api({ authenticationTypes: ['API_KEY'], logLevel: 'ALL', visibility: 'PRIVATE' }),
    expect: 'pass',
  },
  { name: 'level of a parameter', given: api({ logLevel: unresolved('Ref Level') }), expect: 'unknown' },
]);
