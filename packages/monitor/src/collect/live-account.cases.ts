import { setTimeout as sleep } from 'node:timers/promises';
import { startMotoServer } from '../../../../tools/moto-server.ts';

/** Account that moto plays. */
export const MOTO_ACCOUNT = '123456789012';

/** Starts moto for one suite, waits until it answers, and points the AWS SDK at it. */
export async function useMoto(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = await startMotoServer();
  const endpoint = server.url;
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${endpoint}/moto-api/data.json`).catch(() => undefined);
    if (answer?.ok === true) break;
    await sleep(100);
  }
  process.env['AWS_ENDPOINT_URL'] = endpoint;
  process.env['AWS_ACCESS_KEY_ID'] = 'testing';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'testing';
  process.env['AWS_REGION'] = 'eu-west-1';
  process.env['AWS_EC2_METADATA_DISABLED'] = 'true';
  process.env['AWS_CONFIG_FILE'] = '/nonexistent';
  process.env['AWS_SHARED_CREDENTIALS_FILE'] = '/nonexistent';
  delete process.env['AWS_PROFILE'];
  return server;
}
