import { type SyntheticEvent, useState } from 'react';
import { useCartCall } from '../cart/cart';
import { ProblemError, messageFor } from '../http/problem';
import { Field } from '../ui/Field';
import { type Quote, reasonFor } from './quote';

/** The codes that were entered, what became of each, and room for another. */
export function PromotionCodes({ codes, quote }: { codes: string[]; quote: Quote | undefined }) {
  const change = useCartCall();
  const path = (code: string) => `cart/promotion-codes/${encodeURIComponent(code.trim())}`;
  const [typed, setTyped] = useState('');
  const enter = (event: SyntheticEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') change.mutate({ path: path(typed), method: 'PUT' }, { onSuccess: () => setTyped('') });
  };
  return (
    <form className="checkout-codes" onSubmit={enter} aria-label="Promotion code">
      <Field
        name="promotionCode" label="Promotion code" value={typed} autoComplete="off" autoCapitalize="characters"
        onChange={(event) => setTyped(event.target.value)} error={change.error ? refusal(change.error) : undefined}
      />
      <button type="submit" className="button" disabled={change.isPending} data-testid="enter-code">
        Add
      </button>
      {codes.map((code) => (
        <p key={code} className="checkout-code" data-testid="code" data-code={code}>
          <span>
            <strong>{code}</strong> <span className="muted">{stateOf(code, quote)}</span>
          </span>
          <button type="button" className="link-button small" onClick={() => change.mutate({ path: path(code), method: 'DELETE' })}>
            Remove
          </button>
        </p>
      ))}
    </form>
  );
}

/** What this quote says of it; one that was made before the code was entered says nothing. */
function stateOf(code: string, quote: Quote | undefined): string {
  const refused = quote?.refusedCodes.find((each) => each.code === code);
  if (refused) return reasonFor(refused.reason);
  return quote?.discounts.some((each) => each.code === code) ? 'is taken off' : '';
}

function refusal(error: unknown): string {
  return error instanceof ProblemError && error.problem.status === 400 ? 'A code has 2 to 40 letters, digits, _ and -.' : messageFor(error);
}
