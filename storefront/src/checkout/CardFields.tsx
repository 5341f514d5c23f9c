import { type ChangeEvent, useRef } from 'react';
import { Field } from '../ui/Field';
import { type PaymentProvider, groupDigits, groupExpiry } from './card';
import { TestCards } from './TestCards';
import type { Errors } from '../ui/useErrors';

const formatting = (format: (text: string) => string) => (event: ChangeEvent<HTMLInputElement>) => {
  const { target } = event;
  // Rewriting while the caret is inside the text would move it to the end.
  if (target.selectionStart === target.value.length) target.value = format(target.value);
};

export function CardFields({ errors, provider }: { errors: Errors; provider: PaymentProvider }) {
  const fields = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset className="form-part" ref={fields}>
      <legend>Card</legend>
      <p className="muted small">The number goes straight to the payment provider; this shop never sees it.</p>
      <Field
        name="card.number" label="Card number" inputMode="numeric" autoComplete="cc-number" placeholder="0000 0000 0000 0000"
        error={errors['card.number']} onChange={formatting(groupDigits)} required className="field-digits"
      />
      <div className="field-row">
        <Field
          name="card.expiry" label="Expires" inputMode="numeric" autoComplete="cc-exp" placeholder="MM/YY"
          error={errors['card.expiry']} onChange={formatting(groupExpiry)} required className="field-digits"
        />
        <Field
          name="card.cvc" label="Security code" inputMode="numeric" autoComplete="cc-csc" placeholder="123" maxLength={4}
          error={errors['card.cvc']} required className="field-digits"
        />
      </div>
      {provider.paymentPublishableKey.startsWith('pk_test_') && <TestCards fields={fields} />}
    </fieldset>
  );
}
