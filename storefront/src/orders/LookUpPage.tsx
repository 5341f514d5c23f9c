import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { request } from '../http/request';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Notice } from '../ui/Notice';
import './orders.css';

/** For who bought without an account: number and address bring a link by mail. */
export default function LookUpPage() {
  const [wanted, setWanted] = useState({ number: '', email: '' });
  const lookUp = useMutation({
    mutationFn: () => request('/api/order-lookups', { method: 'POST', body: wanted }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    lookUp.mutate();
  };
  return (
    <div className="page page-narrow">
      <title>Find an order · Plinth</title>
      <h1>Find an order</h1>
      {lookUp.isSuccess ? (
        <Notice tone="good" title="Look into your mailbox">
          <p>If there is such an order, a link to it is on its way. It works for an hour.</p>
        </Notice>
      ) : (
        <form className="return-form" onSubmit={submit}>
          <Field
            name="number" label="Order number" hint="Such as P-100042" required value={wanted.number}
            onChange={({ target }) => setWanted({ ...wanted, number: target.value })}
          />
          <Field
            name="email" type="email" label="Email" required value={wanted.email}
            onChange={({ target }) => setWanted({ ...wanted, email: target.value })}
          />
          {lookUp.isError && <Failure error={lookUp.error} />}
          <button type="submit" className="button button-primary" disabled={lookUp.isPending}>
            Send me a link
          </button>
        </form>
      )}
    </div>
  );
}
