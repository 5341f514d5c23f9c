import { request } from '../../http/request';

/** Something that the merchant keeps, as it was read; a change says which version it was made from. */
export interface Rule<V> {
  id: string;
  version: number;
  rule: V;
  /** How many orders have it, of what orders have. */
  used?: number;
}

/** The rules that the shop keeps under one path. */
export function rulesAt<V>(path: string) {
  const place = (id: string) => `${path}/${encodeURIComponent(id)}`;
  const asRead = ({ version }: Rule<V>) => ({ 'If-Match': `"${version}"` });
  return {
    key: ['rules', path],
    list: async (signal?: AbortSignal) => (await request<{ items: Rule<V>[] }>(path, { signal })).items,
    /** Under a name of the shop's. */
    add: (rule: V, key: string) => request<V>(path, { method: 'POST', body: rule, headers: { 'Idempotency-Key': key } }),
    /** Under the merchant's own name, if there is none of it yet. */
    addAs: (id: string, rule: V) => request<V>(place(id), { method: 'PUT', body: rule, headers: { 'If-None-Match': '*' } }),
    change: (read: Rule<V>, rule: V) => request<V>(place(read.id), { method: 'PUT', body: rule, headers: asRead(read) }),
    remove: (read: Rule<V>) => request<void>(place(read.id), { method: 'DELETE', headers: asRead(read) }),
  };
}

export type Rules<V> = ReturnType<typeof rulesAt<V>>;
