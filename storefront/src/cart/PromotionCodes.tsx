import type { SyntheticEvent } from 'react';
import { messageFor } from '../http/problem';
import { Field } from '../ui/Field';
import { useCartCall } from './cart';

const FORM = /^[A-Z0-9][A-Z0-9_-]{1,39}$/i;

/** Codes are kept with the cart; what they are worth is said at checkout. */
export function PromotionCodes({ codes }: { codes: string[] }) {
  const call = useCartCall();
  const path = (code: string) => `cart/promotion-codes/${encodeURIComponent(code)}`;
  const add = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const code = String(new FormData(form).get('code')).trim();
    if (code) call.mutate({ path: path(code), method: 'PUT' }, { onSuccess: () => form.reset() });
  };
  const entered = call.variables?.path.split('/').at(-1) ?? '';
  const error = call.isError ? (FORM.test(decodeURIComponent(entered)) ? messageFor(call.error) : 'A code has only letters, digits, - and _.') : undefined;
  return (
    <form className="cart-extra" onSubmit={add} aria-label="Promotion code">
      <div className="field-with-button">
        <Field name="code" label="Promotion code" autoComplete="off" autoCapitalize="characters" maxLength={60} error={error} />
        <button type="submit" className="button button-quiet" disabled={call.isPending}>
          Add
        </button>
      </div>
      {codes.length > 0 && (
        <>
          <ul className="codes" data-testid="codes">
            {codes.map((code) => (
              <li key={code}>
                <button type="button" className="chip" onClick={() => call.mutate({ path: path(code), method: 'DELETE' })}>
                  {code} <span aria-hidden="true">×</span>
                  <span className="visually-hidden">: remove</span>
                </button>
              </li>
            ))}
          </ul>
          <p className="muted small">What a code saves you is shown at checkout.</p>
        </>
      )}
    </form>
  );
}
