import { type RefObject, useEffect, useState } from 'react';

const IDLE_DEADLINE_MS = 1500;

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData ?? false;
}

/**
 * Turns true when 3D is wanted: once the host is on screen and the page is idle, or at once when it is touched.
 * A visitor who saves data gets the poster until asking for more.
 */
export function useWanted(host: RefObject<HTMLElement | null>): boolean {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const element = host.current;
    if (!element || wanted) return;
    const want = () => setWanted(true);
    const listening = new AbortController();
    for (const touch of ['pointerdown', 'focusin', 'pointerenter']) {
      element.addEventListener(touch, want, { signal: listening.signal, once: true });
    }
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting) || savesData()) return;
      sight.disconnect();
      whenIdle(want, listening.signal);
    });
    sight.observe(element);
    return () => {
      listening.abort();
      sight.disconnect();
    };
  }, [host, wanted]);
  return wanted;
}

function whenIdle(run: () => void, signal: AbortSignal): void {
  if (!('requestIdleCallback' in window)) {
    setTimeout(() => signal.aborted || run(), 200);
    return;
  }
  const idle = requestIdleCallback(run, { timeout: IDLE_DEADLINE_MS });
  signal.addEventListener('abort', () => cancelIdleCallback(idle));
}
