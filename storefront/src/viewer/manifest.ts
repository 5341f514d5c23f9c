import { request } from '../http/request';

export type Level = 'preview' | 'full';
export type Vector = [x: number, y: number, z: number];

export interface Rendition {
  kind: Level;
  url: string;
  bytes: number;
  triangles: number;
  mediaType: string;
}

export interface Manifest {
  modelId: string;
  version: number;
  variants: string[];
  bounds: { min: Vector; max: Vector };
  posters: { default: string | null; byVariant: Record<string, string> };
  renditions: Rendition[];
  expiresAt: string;
}

export function fetchManifest(modelId: string, signal: AbortSignal): Promise<Manifest> {
  return request<Manifest>(`/api/models/${encodeURIComponent(modelId)}/manifest`, { signal });
}
