import { type FocusEvent, type SyntheticEvent, useId } from 'react';
import { messageFor } from '../http/problem';
import { announce } from '../ui/announce';
import { FieldError } from '../ui/Field';
import { useCartCall } from './cart';

/** In UTF-16 units, as the shop counts. */
const LONGEST = 500;

export function CartNote({ note }: { note: string | null }) {
  const id = useId();
  const call = useCartCall();
  const typed = (form: HTMLFormElement) => String(new FormData(form).get('note')).replaceAll('\r\n', '\n').trim();
  const save = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = typed(event.currentTarget);
    const change = text ? ({ path: 'cart/note', method: 'PUT', body: { note: text } } as const) : ({ path: 'cart/note', method: 'DELETE' } as const);
    call.mutate(change, { onSuccess: () => announce(text ? 'Note saved' : 'Note removed') });
  };
  // Whoever goes on to the checkout without pressing the button has said it all the same.
  const leave = (event: FocusEvent<HTMLFormElement>) => {
    const left = !event.currentTarget.contains(event.relatedTarget);
    if (left && typed(event.currentTarget) !== (note ?? '')) save(event);
  };
  return (
    <details className="cart-extra" open={note !== null}>
      <summary>{note === null ? 'Add a note to the order' : 'Note to the order'}</summary>
      <form className="field" onSubmit={save} onBlur={leave} onInput={call.reset}>
        <label htmlFor={id} className="visually-hidden">
          Note to the order
        </label>
        <textarea id={id} name="note" rows={3} maxLength={LONGEST} defaultValue={note ?? ''} key={note} aria-describedby={call.isError ? `${id}-error` : undefined} />
        <FieldError id={`${id}-error`} error={call.isError ? messageFor(call.error) : undefined} />
        <button type="submit" className="button button-quiet button-small" disabled={call.isPending}>
          {call.isSuccess && !call.isPending ? 'Saved' : 'Save the note'}
        </button>
      </form>
    </details>
  );
}
