import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** A new page starts at its top and takes the focus, as a loaded document would; "back" keeps the browser's scroll. */
export function useRouteFocus() {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const shown = useRef(path);
  const wentBack = useRef(false);

  useEffect(() => {
    const remember = () => (wentBack.current = true);
    window.addEventListener('popstate', remember);
    return () => window.removeEventListener('popstate', remember);
  }, []);

  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
    if (!wentBack.current) window.scrollTo({ top: 0, behavior: 'instant' });
    wentBack.current = false;
  }, [path]);

  return main;
}
