import { request } from '../../http/request';
import type { FormReader } from '../rules/FormReader';

/** Codes of one promotion that hold once each, made together. */
export interface CodeBatch {
  id: string;
  size: number;
  /** How many of them orders have. */
  used: number;
  createdAt: string;
  endedAt?: string | null;
}

export interface WantedCodes {
  size: number;
  prefix?: string;
}

const MOST = 10_000;
const PREFIX = /^[A-Z0-9][A-Z0-9_-]{0,19}$/;

const path = (promotion: string) => `/api/promotions/${encodeURIComponent(promotion)}/code-batches`;
const placeOf = (promotion: string, batch: string) => `${path(promotion)}/${encodeURIComponent(batch)}`;

export const batchesKey = (promotion: string) => ['code-batches', promotion];

export const listBatches = async (promotion: string, signal?: AbortSignal) =>
  (await request<{ items: CodeBatch[] }>(path(promotion), { signal })).items;

/** @param key one for each wish: the same wish that is sent again makes nothing more */
export const makeCodes = (promotion: string, wanted: WantedCodes, key: string) =>
  request<CodeBatch>(path(promotion), { method: 'POST', body: wanted, headers: { 'Idempotency-Key': key } });

export const endBatch = (promotion: string, batch: string) => request<void>(placeOf(promotion, batch), { method: 'DELETE' });

export const csvOf = (promotion: string, batch: string) => `${placeOf(promotion, batch)}/codes`;

export function readWantedCodes(form: FormReader): WantedCodes {
  form.required('size', 'how many');
  const size = form.count('size', 1, MOST) ?? 0;
  const prefix = form.text('prefix').toUpperCase();
  if (prefix && !PREFIX.test(prefix)) form.refuse('prefix', 'Up to 20 letters, digits, - and _.');
  return { size, ...(prefix && { prefix }) };
}
