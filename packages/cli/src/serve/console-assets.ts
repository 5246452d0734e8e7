import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** One file of the built console, in the forms it was compressed to. */
export interface Asset {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer> | undefined;
  readonly gzip: Uint8Array<ArrayBuffer> | undefined;
  /** Its name changes with its content. */
  readonly isImmutable: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * The built console by URL path, read once: what is not in the map is not served, so no path can leave the folder.
 * Empty when the folder is not there.
 */
export function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  if (!existsSync(folder)) return assets;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name);
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    assets.set(path, {
      type,
      plain: bytesOf(file),
      br: existsSync(`${file}.br`) ? bytesOf(`${file}.br`) : undefined,
      gzip: existsSync(`${file}.gz`) ? bytesOf(`${file}.gz`) : undefined,
      isImmutable: path.startsWith('/assets/'),
    });
  }
  return assets;
}

function bytesOf(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(file));
}

/** The answer for an asset, in the smallest form that the browser takes. */
export function assetResponse(asset: Asset, acceptEncoding: string): Response {
  const accepts = (name: string) =>
    new RegExp(`(?:^|,)\\s*${name}\\s*(?:,|;(?!\\s*q=0(?:\\.0*)?\\s*(?:,|$))|$)`).test(acceptEncoding);
  const [encoding, body] =
    asset.br !== undefined && accepts('br')
      ? ['br', asset.br]
      : asset.gzip !== undefined && accepts('gzip')
        ? ['gzip', asset.gzip]
        : ['', asset.plain];
  return new Response(body, {
    headers: {
      'content-type': asset.type,
      vary: 'accept-encoding',
      'cache-control': asset.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(encoding === '' ? {} : { 'content-encoding': encoding }),
    },
  });
}
