import { exchange, request } from '../http/request';
import { type Product, productWithEtag } from '../product/product';

export type VersionState = 'AWAITING_UPLOAD' | 'PROCESSING' | 'READY' | 'FAILED';

export interface ModelRendition {
  kind: 'preview' | 'full' | 'poster';
  variant?: string | null;
  bytes: number;
  triangles?: number | null;
  key: string;
}

export interface ModelVersion {
  version: number;
  state: VersionState;
  failure?: { code: string; detail: string } | null;
  variants?: string[];
  renditions?: ModelRendition[];
}

export interface Model {
  id: string;
  name: string;
  published: number | null;
  versions: number[];
}

export interface Upload {
  method: string;
  url: string;
  headers: Record<string, string>;
  expiresAt: string;
}

const at = (id: string) => `/api/models/${encodeURIComponent(id)}`;

export const readModel = (id: string, signal?: AbortSignal) => exchange<Model>(at(id), { signal });

export const readVersion = (id: string, version: number, signal?: AbortSignal) =>
  request<ModelVersion>(`${at(id)}/versions/${version}`, { signal });

export const isUnderWay = ({ state }: Pick<ModelVersion, 'state'>) => state === 'AWAITING_UPLOAD' || state === 'PROCESSING';

export function announceVersion(id: string, file: { fileName: string; bytes: number; sha256: string }) {
  return request<ModelVersion & { upload: Upload }>(`${at(id)}/versions`, { method: 'POST', body: file });
}

/** Publishing an older version than the current one is a roll-back; both only move the pointer. */
export async function publishVersion(id: string, version: number): Promise<Model> {
  const { etag } = await readModel(id);
  return request<Model>(`${at(id)}/published`, { method: 'PUT', body: { version }, headers: { 'If-Match': etag ?? '' } });
}

/** Makes a model for a product that has none yet, and ties the two. */
export async function createModelFor(product: Product): Promise<void> {
  const model = await request<Model>('/api/models', { method: 'POST', body: { name: product.name } });
  const { body, etag } = await productWithEtag(product.id);
  const { name, description, brand, category, attributes } = body;
  const variants = body.variants.map(({ sku, name: variant, options, price, materialVariant }) => ({
    sku, name: variant, options, price, materialVariant,
  }));
  await request(`/api/products/${encodeURIComponent(product.id)}`, {
    method: 'PUT',
    body: { name, description, brand, category, attributes, modelId: model.id, variants },
    headers: { 'If-Match': etag ?? '' },
  });
}
