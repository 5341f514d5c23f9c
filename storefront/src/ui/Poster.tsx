import { useState } from 'react';
import { smallOf } from './posterSizes';

interface Props {
  url: string | null;
  alt: string;
  eager?: boolean;
  className?: string;
  /** How wide it is shown, so that the browser takes the smaller file where that is sharp enough. */
  sizes?: string;
}

/** A product's still picture. Its place is reserved before it arrives, and stays a quiet tile when there is none. */
export function Poster({ url, alt, eager = false, className = '', sizes = '8rem' }: Props) {
  const [alone, setAlone] = useState<string>();
  const small = url && url !== alone ? smallOf(url) : undefined;
  return (
    <span className={`poster ${className}`}>
      {url ? (
        <img
          src={url} alt={alt} width={800} height={800} loading={eager ? 'eager' : 'lazy'} decoding="async"
          {...(small && { srcSet: `${small} 400w, ${url} 800w`, sizes, onError: () => setAlone(url) })}
        />
      ) : (
        <span className="poster-missing" role="img" aria-label={`${alt} (no picture yet)`} />
      )}
    </span>
  );
}
