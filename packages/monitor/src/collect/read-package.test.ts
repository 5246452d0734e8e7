import { createServer, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccountReader, ApiFailure } from './account-reader.ts';
import { type LambdaPackage, type PackageOptions, readPackage } from './read-package.ts';

describe('packages of functions', () => {
  let server: Server;
  let url = '';

  beforeAll(async () => {
    server = createServer((request, answer) => {
      if (request.url === '/moved') answer.writeHead(302, { location: '/code' }).end();
      else if (request.url === '/gone') answer.writeHead(403).end('expired');
      else if (request.url === '/code') answer.writeHead(200, { 'content-length': '4' }).end('code');
      else answer.writeHead(200).end('x'.repeat(100_000));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterAll(() => server.close());

  async function read(code: object, options: PackageOptions = {}): Promise<LambdaPackage> {
    const reader: AccountReader = {
      account: '123456789012',
      region: 'eu-west-1',
      call: async () => ({ Code: code }),
    };
    return readPackage(reader, { name: 'orders' }, options);
  }

  test('are streamed', async () => {
    const found = await read({ Location: `${url}/code` });
    expect(found.kind).toBe('archive');
    if (found.kind === 'archive') expect((await buffer(found.bytes)).toString()).toBe('code');
  });

  test('of layers are asked for by version', async () => {
    const asked: unknown[] = [];
    const reader: AccountReader = {
      account: '123456789012',
      region: 'eu-west-1',
      call: async (call, input) => {
        asked.push([call, input]);
        return { Content: { Location: `${url}/code`, CodeSha256: 'c2hh' } };
      },
    };
    const found = await readPackage(reader, { name: 'tools', layerVersion: 3 });
    expect(found).toMatchObject({ kind: 'archive', sha256: 'c2hh' });
    expect(asked).toEqual([['lambda:GetLayerVersion', { LayerName: 'tools', VersionNumber: 3 }]]);
  });

  test('that are images have their address only', async () => {
    const imageUri = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:latest';
    expect(await read({ ImageUri: imageUri })).toEqual({ kind: 'image', imageUri });
  });

  test.each([
    ['no address', {}, 'no address'],
    ['an address that is none', { Location: 'nonsense' }, 'not an HTTPS address of AWS'],
    ['an address elsewhere', { Location: 'https://example.com/code.zip' }, 'not an HTTPS address of AWS'],
    [
      'a name that only looks like AWS',
      { Location: 'https://amazonaws.com.example.com/x' },
      'not an HTTPS address',
    ],
    ['a file', { Location: 'file:///etc/hosts' }, 'not an HTTPS address'],
  ])('with %s are unread', async (_, code, because) => {
    expect(await read(code)).toMatchObject({ kind: 'unread', because: expect.stringContaining(because) });
  });

  test('that have ended or moved are unread', async () => {
    expect(await read({ Location: `${url}/gone` })).toMatchObject({
      kind: 'unread',
      because: 'the download answered 403',
    });
    expect(await read({ Location: `${url}/moved` })).toMatchObject({ kind: 'unread' });
  });

  test('that are too large are not read to their end, said or unsaid', async () => {
    expect(await read({ Location: `${url}/code` }, { maxBytes: 3 })).toMatchObject({
      because: 'the package has 4 bytes, more than 3',
    });
    const found = await read({ Location: `${url}/large` }, { maxBytes: 1000 });
    if (found.kind === 'archive') await expect(buffer(found.bytes)).rejects.toThrow('more than 1000');
    else expect(found.kind).toBe('unread');
  });

  test('that are denied name the permission', async () => {
    const reader: AccountReader = {
      account: '123456789012',
      region: 'eu-west-1',
      call: async (call) => {
        throw new ApiFailure(call, 'AccessDeniedException', 'no');
      },
    };
    expect(await readPackage(reader, { name: 'orders' })).toEqual({
      kind: 'unread',
      because: 'access denied',
      permission: 'lambda:GetFunction',
    });
    expect(await readPackage(reader, { name: 'tools', layerVersion: 3 })).toMatchObject({
      permission: 'lambda:GetLayerVersion',
    });
  });
});
