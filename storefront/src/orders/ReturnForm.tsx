import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useRequestKey } from '../http/useRequestKey';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { nameOf } from './Parcels';
import { type Order, askForReturn, keyAt, returnable } from './orders';

interface Props {
  order: Order;
  at: string;
  onDone: () => void;
}

/** Chooses what goes back, and says why. */
export function ReturnForm({ order, at, onDone }: Props) {
  const queries = useQueryClient();
  const keyOf = useRequestKey();
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<Record<string, number>>({});
  const lines = Object.entries(chosen)
    .filter(([, quantity]) => quantity > 0)
    .map(([sku, quantity]) => ({ sku, quantity }));
  const ask = useMutation({
    mutationFn: () => askForReturn(at, { lines, reason }, keyOf({ lines, reason })),
    onSuccess: (fresh) => {
      queries.setQueryData(keyAt(at), fresh);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <form className="return-form" onSubmit={submit} aria-label="Send something back">
      <ul className="return-lines">
        {[...returnable(order)].map(([sku, most]) => (
          <li key={sku}>
            <label htmlFor={`return-${sku}`}>{nameOf(sku, order)}</label>
            <select
              id={`return-${sku}`} value={chosen[sku] ?? 0}
              onChange={({ target }) => setChosen({ ...chosen, [sku]: Number(target.value) })}
            >
              {Array.from({ length: most + 1 }, (_, quantity) => (
                <option key={quantity} value={quantity}>
                  {quantity === 0 ? 'Keep' : quantity}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <Field name="reason" label="Why" required maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
      {ask.isError && <Failure error={ask.error} />}
      <div className="order-wishes">
        <button type="submit" className="button button-primary" disabled={lines.length === 0 || ask.isPending}>
          Ask to send it back
        </button>
        <button type="button" className="button button-quiet" onClick={onDone}>
          Keep it all
        </button>
      </div>
    </form>
  );
}
