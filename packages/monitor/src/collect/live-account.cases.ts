import { setTimeout as sleep } from 'node:timers/promises';

/** Account that moto plays. */
export const MOTO_ACCOUNT = '123456789012';

/** Waits until moto answers, and points the AWS SDK at it. */
export async function useMoto(endpoint: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${endpoint}/moto-api/data.json`).catch(() => undefined);
    if (answer?.ok === true) break;
    await sleep(100);
  }
  await fetch(`${endpoint}/moto-api/reset`, { method: 'POST' });
  process.env['AWS_ENDPOINT_URL'] = endpoint;
  process.env['AWS_ACCESS_KEY_ID'] = 'testing';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'testing';
  process.env['AWS_REGION'] = 'eu-west-1';
  process.env['AWS_EC2_METADATA_DISABLED'] = 'true';
  process.env['AWS_CONFIG_FILE'] = '/nonexistent';
  process.env['AWS_SHARED_CREDENTIALS_FILE'] = '/nonexistent';
  delete process.env['AWS_PROFILE'];
}
