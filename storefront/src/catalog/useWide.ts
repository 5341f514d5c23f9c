import { type RefObject, useEffect, useState } from 'react';

const DESK = '(min-width: 60rem)';

/** Whether there is room for a column of filters; there the panel stays open whatever was clicked before. */
export function useWide(panel: RefObject<HTMLDetailsElement | null>): boolean {
  const [wide, setWide] = useState(() => matchMedia(DESK).matches);
  useEffect(() => {
    const media = matchMedia(DESK);
    const follow = () => {
      setWide(media.matches);
      if (panel.current) panel.current.open = media.matches;
    };
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, [panel]);
  return wide;
}
