import { createServer, type Server } from 'node:http';
import { aZip } from '@watertight/audit/dependencies/archives/a-zip.cases.ts';
import { createInventory } from '@watertight/audit/model/inventory.ts';
import { POSTURE_RULES } from '@watertight/audit/posture/posture-rules.generated.ts';
import { runRules } from '@watertight/audit/posture/run-rules.ts';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { AccountReader, AccountSource } from '../account-reader.ts';
import { collectInventory } from '../collect-inventory.ts';
import { lambdaFunctions } from '../collectors/lambda/lambda-functions.ts';
import { lambdaLayers } from '../collectors/lambda/lambda-layers.ts';
import { logGroups } from '../collectors/logging/log-groups.ts';
import { openLiveAccounts } from '../live/open-live-accounts.ts';
import { useMoto } from '../live-account.cases.ts';
import { motoReader } from '../planted-account.cases.ts';
import { withSightings } from '../with-sightings.ts';

const REGION = 'eu-west-1';
const LEAKING = aZip([{ name: 'src/db.js', text: "\nconst dbPassword = 'Winter7moon';\n" }]);
const CLEAN = aZip([{ name: 'index.js', text: 'export const handler = () => 1;\n', hasDescriptor: true }]);
const PACKAGES: Readonly<Record<string, Buffer>> = { orders: LEAKING, bills: CLEAN, tools: LEAKING };

describe.runIf(inject('awsEndpoint') !== '')('code and logs of a live account', () => {
  let stopMoto = () => {};
  let store: Server;
  let url = '';

  beforeAll(async () => {
    stopMoto = (await useMoto()).stop;
    store = createServer((request, answer) => answer.end(PACKAGES[request.url?.slice(1) ?? '']));
    await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
    const address = store.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    await plant();
  });
  afterAll(() => {
    store.close();
    stopMoto();
  });

  async function plant(): Promise<void> {
    const { call } = motoReader(REGION);
    const trust = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }] };
    await call('iam:CreateRole', { RoleName: 'orders', AssumeRolePolicyDocument: JSON.stringify(trust) });
    for (const name of ['orders', 'bills'])
      await call('lambda:CreateFunction', {
        FunctionName: name,
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Role: 'arn:aws:iam::123456789012:role/orders',
        Code: { ZipFile: PACKAGES[name] },
      });
    await call('lambda:PublishLayerVersion', { LayerName: 'tools', Content: { ZipFile: LEAKING } });
    const logGroupName = '/aws/lambda/orders';
    await call('cloudwatch-logs:CreateLogGroup', { logGroupName });
    await call('cloudwatch-logs:CreateLogStream', { logGroupName, logStreamName: 'one' });
    const logEvents = [{ timestamp: Date.now() - 60_000, message: 'DB_PASSWORD=Winter7moon' }];
    await call('cloudwatch-logs:PutLogEvents', { logGroupName, logStreamName: 'one', logEvents });
  }

  /** The stand-in's addresses lead nowhere: the packages are served here. */
  function served(reader: AccountReader): AccountReader {
    return {
      ...reader,
      async call(call, input) {
        const answer = await reader.call(call, input);
        const part = { 'lambda:GetFunction': 'Code', 'lambda:GetLayerVersion': 'Content' }[call as string];
        if (part === undefined) return answer;
        const name = String(input['FunctionName'] ?? input['LayerName']);
        return { ...answer, [part]: { ...Object(answer[part]), Location: `${url}/${name}` } };
      },
    };
  }

  test('are searched when asked for', async () => {
    const live = await openLiveAccounts({ regions: [REGION] });
    const source: AccountSource = {
      ...live,
      readerFor: (account, region) => served(live.readerFor(account, region)),
    };
    const now = new Date().toISOString();
    const collectors = [lambdaFunctions, lambdaLayers, logGroups];
    const parts = await collectInventory({ source, now, collectors });
    const seen = await withSightings(parts, { source, withCode: true, withLogs: true, now });
    const rules = POSTURE_RULES.filter(({ code }) => ['WT-FN-04', 'WT-FN-05', 'WT-LOG-10'].includes(code));
    const outcomes = runRules(rules, createInventory(seen));
    expect(
      outcomes.map(({ rule, subject, outcome }) => `${rule.code} ${subject.name} ${outcome.kind}`).sort(),
    ).toEqual([
      'WT-FN-04 bills pass',
      'WT-FN-04 orders fail',
      'WT-FN-05 tools fail',
      'WT-LOG-10 /aws/lambda/orders fail',
    ]);
    expect(JSON.stringify(outcomes)).not.toContain('Winter7moon');
  });
});
