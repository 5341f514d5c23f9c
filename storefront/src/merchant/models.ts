import { exchange, request } from '../http/request';
import { type Product, productWithEtag } from '../product/product';

export type VersionState = 'AWAITING_UPLOAD' | 'PROCESSING' | 'READY' | 'FAILED';

export interface ModelRendition {
  kind: 'preview' | 'low' | 'full' | 'poster' | 'usdz' | 'comparison';
  variant?: string | null;
  bytes: number;
  triangles?: number | null;
  key: string;
}

export interface Size {
  bytes: number;
  triangles: number;
  vertices: number;
  textures: number;
  drawCalls: number;
}

export interface StepReport {
  rendition: string;
  step: string;
  before: Size;
  after: Size;
  millis: number;
}

/** How like the upload a level of detail looks. */
export interface ModelVersion {
  version: number;
  state: VersionState;
  file: { name: string; bytes: number; sha256: string };
  progress?: { step: string; done: number; total: number } | null;
  /** Compared: its fidelity tells how the best try looked. */
  failure?: { code: string; detail: string; compared: boolean } | null;
  steps?: StepReport[];
  warnings?: { code: string; detail: string }[];
  variants?: string[];
  renditions?: ModelRendition[];
}

export interface Model {
  id: string;
  name: string;
  published: number | null;
  versions: number[];
  deletedAt?: string | null;
}

export interface Leave {
  method: string;
  url: string;
  headers: Record<string, string>;
}

export interface Part extends Leave {
  number: number;
  bytes: number;
  arrived: boolean;
}

/** Leave to send a file, in one piece or in parts; of those, for the ones that are not there yet. */
export interface Upload extends Leave {
  parts: Part[];
}

export interface Announcement {
  fileName: string;
  bytes: number;
  sha256: string;
  parts?: string[];
}

const at = (id: string) => `/api/models/${encodeURIComponent(id)}`;

export const readModel = (id: string, signal?: AbortSignal) => exchange<Model>(at(id), { signal });

export const readVersion = (id: string, version: number, signal?: AbortSignal) =>
  request<ModelVersion>(`${at(id)}/versions/${version}`, { signal });

/** How like the upload a level of detail looks: 1 is the same picture. */
export interface Comparison {
  rendition: string;
  ssim: number;
  psnr: number;
  leastSsim: number;
  picture: string;
}

export const readFidelity = (id: string, version: number, signal?: AbortSignal) =>
  request<{ items: Comparison[] }>(`${at(id)}/versions/${version}/fidelity`, { signal });

export const isUnderWay = ({ state }: Pick<ModelVersion, 'state'>) => state === 'AWAITING_UPLOAD' || state === 'PROCESSING';

export function announceVersion(id: string, file: Announcement) {
  return request<{ version: number; upload: Upload }>(`${at(id)}/versions`, { method: 'POST', body: file });
}

export interface Retention {
  pinned: boolean;
  keptUntil?: string | null;
  expired: boolean;
}

export const readRetention = (id: string, version: number, signal: AbortSignal) =>
  request<Retention>(`${at(id)}/versions/${version}/retention`, { signal });

export const pinVersion = (id: string, version: number, pinned: boolean) =>
  request<Retention>(`${at(id)}/versions/${version}/retention`, { method: 'PUT', body: { pinned } });

export const readUpload = (id: string, version: number) => request<Upload>(`${at(id)}/versions/${version}/upload`);

export function completeUpload(id: string, version: number, { bytes, sha256 }: Announcement) {
  return request<ModelVersion>(`${at(id)}/versions/${version}/complete`, { method: 'POST', body: { bytes, sha256 } });
}

/** A version that still waits for just this file, or works on it: an upload that was interrupted goes on there. */
export async function waitingFor(id: string, { sha256 }: Announcement): Promise<number | undefined> {
  const { items } = await request<{ items: ModelVersion[] }>(`${at(id)}/versions?pageSize=20`);
  return items.find((item) => isUnderWay(item) && item.file.sha256 === sha256)?.version;
}

export const eventsOf = (id: string, version: number) => new EventSource(`${at(id)}/versions/${version}/events`);

/** Publishing an older version than the current one is a roll-back; both only move the pointer. */
export async function publishVersion(id: string, version: number): Promise<Model> {
  const { etag } = await readModel(id);
  return request<Model>(`${at(id)}/published`, { method: 'PUT', body: { version }, headers: { 'If-Match': etag ?? '' } });
}

/** Out of the shop at once; it can be taken back for 30 days. */
export async function deleteModel(id: string): Promise<Model> {
  const { etag } = await readModel(id);
  return request<Model>(at(id), { method: 'DELETE', headers: { 'If-Match': etag ?? '' } });
}

/** As it was published before, which is refused where that no longer shows all that is for sale; or unpublished. */
export const restoreModel = (id: string, published = true) =>
  request<Model>(`${at(id)}/restore?published=${published}`, { method: 'POST', body: {} });

/** Makes a model for a product that has none yet, and ties the two. */
export async function createModelFor(product: Product): Promise<void> {
  const model = await request<Model>('/api/models', { method: 'POST', body: { name: product.name } });
  const { body, etag } = await productWithEtag(product.id);
  const { name, description, brand, category, attributes, taxClass } = body;
  const variants = body.variants.map(({ sku, name: variant, options, price, weightGrams, materialVariant }) => ({
    sku, name: variant, options, price, weightGrams, materialVariant,
  }));
  await request(`/api/products/${encodeURIComponent(product.id)}`, {
    method: 'PUT',
    body: { name, description, brand, category, attributes, taxClass, modelId: model.id, variants },
    headers: { 'If-Match': etag ?? '' },
  });
}
