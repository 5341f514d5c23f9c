import { useState } from 'react';

interface Props {
  label: string;
  busy: boolean;
  act: () => void;
}

/** What cannot be taken back: it is done at the second press. */
export function AskedTwice({ label, busy, act }: Props) {
  const [asked, setAsked] = useState(false);
  const goOn = () => {
    setAsked(false);
    act();
  };
  if (!asked) {
    return (
      <button type="button" className="button button-quiet" disabled={busy} onClick={() => setAsked(true)}>
        {label}
      </button>
    );
  }
  return (
    <>
      <button type="button" className="button button-primary" disabled={busy} onClick={goOn}>
        Yes: {label}
      </button>
      <button type="button" className="button button-quiet" onClick={() => setAsked(false)}>
        No
      </button>
    </>
  );
}
