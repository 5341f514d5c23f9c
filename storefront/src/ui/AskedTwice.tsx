import { type MouseEvent, useState } from 'react';

interface Props {
  label: string;
  yes: string;
  no: string;
  busy: boolean;
  act: () => void;
  testId?: string;
}

/** What cannot be taken back is done at the second press; the second half of a double click is none. The focus goes to the way back. */
export function AskedTwice({ label, yes, no, busy, act, testId }: Props) {
  const [asked, setAsked] = useState(false);
  const goOn = ({ detail }: MouseEvent) => {
    if (detail > 1) return;
    setAsked(false);
    act();
  };
  if (!asked) {
    return (
      <button type="button" className="button button-quiet" disabled={busy} onClick={() => setAsked(true)} data-testid={testId}>
        {label}
      </button>
    );
  }
  return (
    <>
      <button
        type="button" className="button button-primary" disabled={busy} onClick={goOn} data-testid={testId && `${testId}-confirm`}
      >
        {yes}
      </button>
      <button type="button" className="button button-quiet" onClick={() => setAsked(false)} autoFocus>
        {no}
      </button>
    </>
  );
}
