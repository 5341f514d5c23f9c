import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Manifest } from './manifest';
import { Renditions } from './Renditions';

const manifest = (signature: string): Manifest => ({
  modelId: 'm', version: 1, variants: [], bounds: { min: [0, 0, 0], max: [1, 1, 1] },
  posters: { default: null, byVariant: {} }, ar: { default: null, byVariant: {} },
  refreshAfter: '2026-01-01T00:00:00Z', expiresAt: '2026-01-01T00:15:00Z',
  renditions: [{ kind: 'full', url: `https://edge.example/full?Signature=${signature}`, bytes: 4, triangles: 1, mediaType: 'model/gltf-binary' }],
});

/** An edge that accepts one signature. */
function edgeAccepting(signature: string): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return url.endsWith(`=${signature}`) ? new Response(new Uint8Array([1, 2, 3, 4])) : new Response('', { status: 403 });
  });
  return asked;
}

const { signal } = new AbortController();
afterEach(() => vi.unstubAllGlobals());

describe('signed renditions', () => {
  it('renew a signature that has run out, once', async () => {
    const asked = edgeAccepting('fresh');
    const renditions = new Renditions(manifest('stale'), async () => manifest('fresh'), signal);
    expect((await renditions.bytes('full', () => undefined)).byteLength).toBe(4);
    expect(asked).toHaveLength(2);
  });

  it('give up when the renewed signature is refused too', async () => {
    const asked = edgeAccepting('other');
    const renditions = new Renditions(manifest('stale'), async () => manifest('fresh'), signal);
    await expect(renditions.bytes('full', () => undefined)).rejects.toThrow('403');
    expect(asked).toHaveLength(2);
  });

  it('report progress by the size in the manifest and list only the levels there are', async () => {
    edgeAccepting('good');
    const seen: number[] = [];
    const renditions = new Renditions(manifest('good'), async () => manifest('good'), signal);
    await renditions.bytes('full', (fraction) => seen.push(fraction));
    expect(seen.at(-1)).toBe(1);
    expect(renditions.levels()).toEqual(['full']);
  });
});
