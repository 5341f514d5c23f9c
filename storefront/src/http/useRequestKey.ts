import { useRef } from 'react';

/** The same key for the same wish, so that an answer that was lost makes nothing twice; a wish that was changed has another. */
export function useRequestKey(): (wish: unknown) => string {
  const last = useRef({ wish: '', key: '' });
  return (wish) => {
    const said = JSON.stringify(wish);
    if (last.current.wish !== said) last.current = { wish: said, key: crypto.randomUUID() };
    return last.current.key;
  };
}
