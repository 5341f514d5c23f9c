import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import type { Cart } from '../cart/cartState';
import { formatMoney } from '../money/money';
import type { Session } from '../session/session';
import { AddressFields } from './AddressFields';
import { useAfterPayment } from './afterPayment';
import { Attempts } from './attempt';
import { buy } from './buy';
import { type PaymentProvider, readCard } from './card';
import { CardFields } from './CardFields';
import { addressErrors, cardErrors, readForm } from './form';
import { PaymentFailure, errorsIn } from './PaymentFailure';
import { type Quote, type Way, isFree, quoteIn, useNewQuote } from './quote';
import { QuoteChanges } from './QuoteChanges';
import type { Region } from './regions';
import { ShippingChoice } from './ShippingChoice';
import { tillAt } from './till';
import { useErrors } from '../ui/useErrors';

interface Props {
  cart: Cart;
  session: Session;
  provider: PaymentProvider;
  way: Way;
  goBy: (way: Way) => void;
  /** To choose from, where it matters. */
  regions: Region[] | undefined;
  quote: Quote | undefined;
  open: boolean;
}

export function CheckoutForm({ cart, session, provider, way, goBy, regions, quote, open }: Props) {
  const { form, errors, show, onInput } = useErrors();
  const [refused, setRefused] = useState<{ before: Quote; now: Quote }>();
  const queries = useQueryClient();
  const goOn = useAfterPayment();
  const tell = useNewQuote(cart, way);
  const purchase = useMutation({
    mutationFn: ({ data, told }: { data: FormData; told: Quote }) =>
      buy({ form: readForm(data), quote: told }, isFree(told) ? undefined : readCard(data), tillAt(provider), new Attempts()),
    onSuccess: goOn,
    onError: (error, { told }) => {
      show(errorsIn(error));
      const now = quoteIn(error);
      if (now) {
        setRefused({ before: told, now });
        tell(now);
      }
      void queries.invalidateQueries({ queryKey: ['cart'] });
    },
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (purchase.isPending) return;
    const data = new FormData(event.currentTarget);
    const found = { ...addressErrors(readForm(data), regions !== undefined), ...(quote && isFree(quote) ? {} : cardErrors(data)) };
    show(found);
    if (Object.keys(found).length > 0 || !quote) return;
    setRefused(undefined);
    purchase.mutate({ data, told: quote });
  };

  return (
    <form className="checkout-form" ref={form} onSubmit={submit} onInput={onInput} noValidate aria-label="Checkout">
      <AddressFields
        errors={errors} email={session.email} name={session.name} way={way} goBy={goBy} regions={regions}
      />
      <ShippingChoice quote={quote} choose={(shippingOption) => goBy({ ...way, shippingOption })} />
      {quote && isFree(quote) ? <p className="muted">There is nothing to pay.</p> : <CardFields errors={errors} provider={provider} />}
      {refused ? <QuoteChanges {...refused} /> : <PaymentFailure error={purchase.error} />}
      <button type="submit" className="button button-primary button-wide" disabled={!open || purchase.isPending} data-testid="pay">
        {purchase.isPending ? 'Paying…' : label(quote)}
      </button>
    </form>
  );
}

function label(quote: Quote | undefined): string {
  if (!quote) return 'Pay';
  return isFree(quote) ? 'Place the order' : `Pay ${formatMoney(quote.total)}`;
}
