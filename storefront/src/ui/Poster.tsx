interface Props {
  url: string | null;
  alt: string;
  eager?: boolean;
  className?: string;
}

/** A product's still picture. Its place is reserved before it arrives, and stays a quiet tile when there is none. */
export function Poster({ url, alt, eager = false, className = '' }: Props) {
  return (
    <span className={`poster ${className}`}>
      {url ? (
        <img src={url} alt={alt} width={800} height={800} loading={eager ? 'eager' : 'lazy'} decoding="async" />
      ) : (
        <span className="poster-missing" role="img" aria-label={`${alt} (no picture yet)`} />
      )}
    </span>
  );
}
