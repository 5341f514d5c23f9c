import { useState } from 'react';
import { canCheckOut, type Cart } from '../cart/cartState';
import type { Session } from '../session/session';
import type { PaymentProvider } from './card';
import { CheckoutForm } from './CheckoutForm';
import { CheckoutSummary } from './CheckoutSummary';
import { likelyCountry } from './countries';
import { type Way, useQuote } from './quote';

interface Props {
  cart: Cart;
  session: Session;
  provider: PaymentProvider;
}

/** Form and total side by side: the country and the way decide what it costs, and that is what is paid. */
export function Checkout({ cart, session, provider }: Props) {
  const [way, setWay] = useState<Way>({ country: cart.shippingCountry ?? likelyCountry() });
  const quote = useQuote(cart, way);
  const told = quote.isError ? undefined : quote.data;
  const asking = quote.isLoading || quote.isPlaceholderData;
  return (
    <div className="checkout-columns">
      <CheckoutForm
        cart={cart} session={session} provider={provider} way={way} goBy={setWay} quote={told}
        open={canCheckOut(cart) && !asking}
      />
      <CheckoutSummary cart={cart} quote={told} failure={quote.error} />
    </div>
  );
}
