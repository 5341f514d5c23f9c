import { useMutation } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { ProblemError, messageFor } from '../http/problem';
import { Notice } from '../ui/Notice';

interface Props {
  ref: RefObject<HTMLDialogElement | null>;
  erase: () => Promise<void>;
  goes: readonly string[];
  stays: readonly string[];
  onErased: () => void;
}

/** Asks once more, and says what goes and what stays. The focus begins on the way back. */
export function EraseDialog({ ref, erase, goes, stays, onErased }: Props) {
  const erasing = useMutation({ mutationFn: erase, onSuccess: onErased });
  return (
    <dialog ref={ref} className="erase-dialog" aria-labelledby="erase-title" onClose={erasing.reset} data-testid="erase-dialog">
      <h2 id="erase-title">Erase your data?</h2>
      <p>This cannot be undone.</p>
      <Listed title="This goes" items={goes} />
      <Listed title="This stays" items={stays} />
      {erasing.isError && <Notice tone="danger">{whyNot(erasing.error)}</Notice>}
      <div className="your-data-wishes">
        <button type="button" className="button button-quiet" onClick={() => ref.current?.close()}>
          Keep my data
        </button>
        <button
          type="button" className="button button-primary" onClick={() => erasing.mutate()} disabled={erasing.isPending}
          data-testid="erase-confirm"
        >
          {erasing.isPending ? 'Erasing…' : 'Erase for good'}
        </button>
      </div>
    </dialog>
  );
}

function Listed({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <div>
      <h3 className="eyebrow">{title}</h3>
      <ul className="erase-list">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

/** A link that is over, and one whose guest was erased already, answer alike. */
function whyNot(error: unknown): string {
  const gone = error instanceof ProblemError && error.problem.status === 404;
  return gone ? 'This link leads nowhere any more: it is over, or the data is erased already. “Find an order” sends you a new link.' : messageFor(error);
}
