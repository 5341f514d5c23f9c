import { afterEach, describe, expect, it, vi } from 'vitest';
import { announcementOf, refusalOf, sha256, uploadVersion } from './upload';

describe('an upload', () => {
  it('is named by the SHA-256 of its bytes', async () => {
    expect(await sha256(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('in parts is named by the digests of its parts, as the store sums them up', async () => {
    const { parts, sha256: sum, bytes } = await announcementOf(new File(['abc', 'abc', 'a'], 'chair.glb'), 3);
    expect(bytes).toBe(7);
    expect(parts).toHaveLength(3);
    expect(parts?.[0]).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    const joined = Uint8Array.from(parts!.join('').match(/../g)!, (pair) => parseInt(pair, 16));
    expect(sum).toBe(await sha256(new Blob([joined])));
  });

  it('is refused here when it is no GLB and no zip, whatever its name says', async () => {
    expect(await refusalOf(new File(['<svg/>'], 'chair.glb'))).toContain('neither a binary glTF');
    expect(await refusalOf(new File(['glTF\u0002'], 'chair.glb'))).toBeUndefined();
    expect(await refusalOf(new File(['PK\u0003\u0004'], 'chair.zip'))).toBeUndefined();
  });
});

describe('an upload whose connection breaks', () => {
  const chair = new File(['glTF\u0002'], 'chair.glb');

  /** The shop's answers in their order; one that is undefined never comes. */
  const shopAnswers = (...answers: unknown[]) => {
    const fetch = vi.fn(async (_path: string, _call: RequestInit) => {
      const answer = answers.shift();
      if (answer === undefined) throw new TypeError('Failed to fetch');
      return new Response(JSON.stringify(answer), (answer as { status?: number }).status === 409 ? PROBLEM : {});
    });
    vi.stubGlobal('fetch', fetch);
    vi.stubGlobal('document', { cookie: '' });
    return () => fetch.mock.calls.map(([path, { method }]) => `${method} ${path.replace('/api/models/m/versions', '')}`);
  };
  const PROBLEM = { status: 409, headers: { 'Content-Type': 'application/problem+json' } };
  const OVER = { status: 409, code: 'upload-over', title: 'Conflict' };

  afterEach(() => vi.unstubAllGlobals());

  it('is tried again', async () => {
    const asked = shopAnswers({ items: [] }, { version: 2 }, undefined, OVER, undefined, {});
    expect(await uploadVersion('m', chair, () => {})).toEqual({ version: 2 });
    expect(asked().slice(2)).toEqual(['GET /2/upload', 'GET /2/upload', 'POST /2/complete', 'POST /2/complete']);
  });

  it('goes on with the version that is worked on already, where the file has arrived', async () => {
    const file = { name: 'chair.glb', bytes: chair.size, sha256: await sha256(chair) };
    const asked = shopAnswers({ items: [{ version: 7, state: 'PROCESSING', file }] }, OVER, {});
    expect(await uploadVersion('m', chair, () => {})).toEqual({ version: 7 });
    expect(asked()).not.toContain('POST ');
  });
});
