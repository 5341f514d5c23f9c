import { describe, expect, it } from 'vitest';
import { announcementOf, refusalOf, sha256 } from './upload';

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
