import { describe, expect, it } from 'vitest';
import { refusalOf, sha256 } from './upload';

describe('an upload', () => {
  it('is named by the SHA-256 of its bytes', async () => {
    expect(await sha256(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is refused here when it is no GLB, whatever its name says', async () => {
    expect(await refusalOf(new File(['<svg/>'], 'chair.glb'))).toContain('not a binary glTF');
    expect(await refusalOf(new File(['glTF\u0002'], 'chair.glb'))).toBeUndefined();
  });
});
