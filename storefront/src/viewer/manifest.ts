import { request } from '../http/request';

export type Level = 'preview' | 'low' | 'full';
export type Vector = [x: number, y: number, z: number];

export interface Rendition {
  kind: Level;
  url: string;
  bytes: number;
  triangles: number;
  mediaType: string;
}

/** One address for each look: the default one, and each material variant. */
export interface Looks {
  default: string | null;
  byVariant: Record<string, string>;
}

/** What suits this device: the browser's hints choose the renditions, which load one after the other. */
export interface Manifest {
  modelId: string;
  version: number;
  variants: string[];
  bounds: { min: Vector; max: Vector };
  posters: Looks;
  renditions: Rendition[];
  ar: Looks;
  refreshAfter: string;
  expiresAt: string;
}

/** Where a manifest comes from, and whether its files open for the cookies that came with it. */
export interface ModelSource {
  key: string;
  read: (signal: AbortSignal) => Promise<Manifest>;
  credentials: RequestCredentials;
}

const at = (modelId: string) => `/api/models/${encodeURIComponent(modelId)}`;

export function fetchManifest(modelId: string, signal: AbortSignal): Promise<Manifest> {
  return request<Manifest>(`${at(modelId)}/manifest`, { signal });
}

export const publishedModel = (modelId: string): ModelSource => ({
  key: modelId,
  read: (signal) => fetchManifest(modelId, signal),
  credentials: 'omit',
});

/** A version that its merchant may look at, published or not. */
export const modelVersion = (modelId: string, version: number): ModelSource => ({
  key: `${modelId}/${version}`,
  read: (signal) => request<Manifest>(`${at(modelId)}/versions/${version}/preview-access`, { method: 'POST', body: {}, signal }),
  credentials: 'include',
});
