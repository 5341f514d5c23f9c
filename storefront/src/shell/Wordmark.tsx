export function Wordmark() {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 24 28" aria-hidden="true" className="wordmark-mark">
        <path className="wordmark-object" d="m12 1 7 4v8l-7 4-7-4V5z" />
        <path className="wordmark-plinth" d="M2 19.5h20V22H2zM4.5 23h15v4h-15z" />
      </svg>
      Plinth
    </span>
  );
}
