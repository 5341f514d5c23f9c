import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { formatMoney } from '../money/money';
import { type Order, orderKey } from '../orders/orders';
import { useAfterPayment } from './afterPayment';
import { Attempts } from './attempt';
import { payLater } from './buy';
import { type PaymentProvider, readCard } from './card';
import { CardFields } from './CardFields';
import { cardErrors } from './form';
import { PaymentFailure, errorsIn } from './PaymentFailure';
import { tillAt, usePaymentProvider } from './till';
import { Failure } from '../ui/Failure';
import { useErrors } from '../ui/useErrors';
import './checkout.css';

/** For an order that was placed and not paid: the page was left, or the answer was lost. */
export function PayForOrder({ order }: { order: Order }) {
  const { data: provider, error, refetch } = usePaymentProvider();
  if (provider) return <PayForm order={order} provider={provider} />;
  return error ? <Failure error={error} retry={refetch} /> : null;
}

function PayForm({ order, provider }: { order: Order; provider: PaymentProvider }) {
  const { form, errors, show, onInput } = useErrors();
  const queries = useQueryClient();
  const goOn = useAfterPayment();
  const payment = useMutation({
    mutationFn: (data: FormData) => payLater(order, readCard(data), tillAt(provider), new Attempts()),
    onSuccess: goOn,
    onError: (error) => {
      show(errorsIn(error));
      void queries.invalidateQueries({ queryKey: orderKey(order.id) });
    },
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const found = cardErrors(data);
    show(found);
    if (Object.keys(found).length === 0 && !payment.isPending) payment.mutate(data);
  };
  return (
    <form ref={form} className="checkout-form pay-later" onSubmit={submit} onInput={onInput} noValidate aria-label="Pay for this order">
      <CardFields errors={errors} provider={provider} />
      <PaymentFailure error={payment.error} />
      <button type="submit" className="button button-primary" disabled={payment.isPending} data-testid="pay">
        {payment.isPending ? 'Paying…' : `Pay ${formatMoney(order.total)}`}
      </button>
    </form>
  );
}
