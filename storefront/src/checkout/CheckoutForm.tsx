import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
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
import { tillAt } from './till';
import { useErrors } from './useErrors';

interface Props {
  cart: Cart;
  session: Session;
  provider: PaymentProvider;
  open: boolean;
}

export function CheckoutForm({ cart, session, provider, open }: Props) {
  const { form, errors, show, onInput } = useErrors();
  const queries = useQueryClient();
  const goOn = useAfterPayment();
  const purchase = useMutation({
    mutationFn: (data: FormData) => {
      const lines = cart.lines.map(({ sku, quantity }) => ({ sku, quantity }));
      return buy({ form: readForm(data), lines }, readCard(data), tillAt(provider), new Attempts());
    },
    onSuccess: goOn,
    onError: (error) => {
      show(errorsIn(error));
      void queries.invalidateQueries({ queryKey: ['cart'] });
    },
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (purchase.isPending) return;
    const data = new FormData(event.currentTarget);
    const found = { ...addressErrors(readForm(data)), ...cardErrors(data) };
    show(found);
    if (Object.keys(found).length === 0) purchase.mutate(data);
  };

  return (
    <form className="checkout-form" ref={form} onSubmit={submit} onInput={onInput} noValidate aria-label="Checkout">
      <AddressFields errors={errors} email={session.email} name={session.name} />
      <CardFields errors={errors} provider={provider} />
      <PaymentFailure error={purchase.error} />
      <button type="submit" className="button button-primary button-wide" disabled={!open || purchase.isPending} data-testid="pay">
        {purchase.isPending ? 'Paying…' : `Pay ${cart.subtotal ? formatMoney(cart.subtotal) : ''}`}
      </button>
    </form>
  );
}
