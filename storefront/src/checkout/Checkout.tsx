import { useState } from 'react';
import { canCheckOut, type Cart } from '../cart/cartState';
import { ProblemError } from '../http/problem';
import type { Session } from '../session/session';
import type { PaymentProvider } from './card';
import { CheckoutForm } from './CheckoutForm';
import { CheckoutSummary } from './CheckoutSummary';
import { likelyCountry } from './countries';
import { type Way, useQuote } from './quote';
import { useRegions } from './regions';

interface Props {
  cart: Cart;
  session: Session;
  provider: PaymentProvider;
}

/** Form and total side by side: the country and the way decide what it costs, and that is what is paid. */
export function Checkout({ cart, session, provider }: Props) {
  const [way, setWay] = useState<Way>({ country: cart.shippingCountry ?? likelyCountry(), region: cart.shippingRegion ?? undefined });
  const regions = useRegions(way.country);
  const lacksRegion = regions.data?.needed === true && !way.region;
  const quote = useQuote(cart, way, !regions.isPending && !lacksRegion);
  const asksRegion = regions.data?.needed || way.region !== undefined || isRefusedWithoutRegion(quote.error);
  const told = quote.isError || lacksRegion ? undefined : quote.data;
  const asking = !lacksRegion && (regions.isLoading || quote.isLoading || quote.isPlaceholderData);
  return (
    <div className="checkout-columns">
      <CheckoutForm
        cart={cart} session={session} provider={provider} way={way} goBy={setWay} quote={told}
        regions={asksRegion ? regions.data?.items : undefined}
        open={canCheckOut(cart) && !asking}
      />
      <CheckoutSummary cart={cart} quote={told} failure={quote.error} />
    </div>
  );
}

/** The shop has begun to ask for one since the page was opened. */
const isRefusedWithoutRegion = (error: unknown) => error instanceof ProblemError && error.is('region-needed');
