import { ProblemError, fieldErrors, messageFor } from '../http/problem';
import { Notice } from '../ui/Notice';
import { CardRefused } from './card';
import type { Errors } from '../ui/useErrors';

export function errorsIn(error: unknown): Errors {
  if (error instanceof CardRefused) return error.errors();
  return error instanceof ProblemError ? fieldErrors(error.problem) : {};
}

export function PaymentFailure({ error }: { error: unknown }) {
  if (!error) return null;
  const shortfalls = error instanceof ProblemError ? (error.problem.shortfalls ?? []) : [];
  const declined = error instanceof ProblemError && error.is('card-declined');
  return (
    <div data-testid={declined ? 'declined' : 'payment-failure'}>
      <Notice tone="danger">
        <p>{error instanceof CardRefused ? error.message : messageFor(error)}</p>
        {shortfalls.map(({ sku, wanted, available }) => (
          <p key={sku} className="small">
            {sku}: {wanted} wanted, {available} left
          </p>
        ))}
      </Notice>
    </div>
  );
}
