import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { ModelVersion } from './models';
import { VersionRow } from './VersionRow';

// It draws, which needs a page.
vi.mock('./VersionLook', () => ({ VersionLook: () => null }));

const PAIR = { rendition: 'low', ssim: 0.914, psnr: 27.4, leastSsim: 0.93, picture: 'https://edge.example/pair.webp?Signature=s' };
const refusedFor = (code: string, compared: boolean): ModelVersion => ({
  version: 2, state: 'FAILED', file: { name: 'chair.glb', bytes: 9, sha256: '' }, failure: { code, detail: `Refused: ${code}`, compared },
});

function row(version: ModelVersion) {
  const queries = new QueryClient();
  queries.setQueryData(['model', 'm', 'version', 2], version);
  queries.setQueryData(['model', 'm', 'version', 2, 'fidelity'], { items: [PAIR] });
  const shown = createElement(VersionRow, { modelId: 'm', number: 2, published: 1, busy: false, onPublish: () => {} });
  return renderToStaticMarkup(createElement(QueryClientProvider, { client: queries }, shown));
}

describe('a refused version', () => {
  it('shows its reason and, where that is its looks, both pictures with their figures at once', () => {
    const page = row(refusedFor('below-fidelity', true));
    expect(page).toContain('Refused: below-fidelity');
    expect(page).toMatch(/<details[^>]* open/);
    expect(page).toContain('https://edge.example/pair.webp?Signature=s');
    expect(page).toContain('27.4 dB');
    expect(page).not.toContain('Publish');
  });

  it('shows only its reason where nothing was compared', () => {
    const page = row(refusedFor('not-glb', false));
    expect(page).toContain('Refused: not-glb');
    expect(page).not.toContain('<details');
  });
});
