import { request } from '../http/request';
import { lookedUpAt } from '../orders/orders';
import type { Session } from '../session/session';

/** All that the shop keeps of somebody, and the way to have it erased. */
export interface PersonalData {
  readonly read: () => Promise<unknown>;
  readonly erase: () => Promise<void>;
}

/** All of it or nothing: a part that does not come must not look like a part that is not kept. */
export function dataOfAccount({ name, email }: Session): PersonalData {
  return {
    read: async () => {
      const [kept, cart, wishList] = await Promise.all([
        request<object>('/api/customers/me/export'), request('/api/cart'), request('/api/wish-list'),
      ]);
      return { account: { name, email }, ...kept, cart, wishList };
    },
    erase: () => request('/api/customers/me', { method: 'DELETE' }),
  };
}

/** What the link in a guest's mail leads to. */
export function dataAtLink(token: string): PersonalData {
  const at = lookedUpAt(token);
  return { read: () => request(`${at}/export`), erase: () => request(at, { method: 'DELETE' }) };
}
