import { type ReactNode, useEffect, useRef } from 'react';

/** Takes the focus: what it was on is gone. */
export function Erased({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="page page-narrow empty" data-testid="erased">
      <title>Erased · Plinth</title>
      <h1 ref={heading} tabIndex={-1}>
        Your data is erased
      </h1>
      {children}
    </div>
  );
}
