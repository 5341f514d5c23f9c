import type { ReactNode } from 'react';
import { Price } from '../money/Price';
import type { Discount, Totals } from './orders';

interface Props {
  totals: Totals;
  discounts: Discount[];
}

/** How a total comes about, for a quote and for an order. */
export function TotalsList({ totals, discounts }: Props) {
  return (
    <dl className="totals">
      <Row name="Items">
        <Price value={totals.subtotal} />
      </Row>
      {discounts.map(({ code, name, amount }) => (
        <Row key={code ?? name} name={name}>
          −<Price value={amount} />
        </Row>
      ))}
      <Row name="Shipping">{totals.shipping.minorUnits === 0 ? 'Free' : <Price value={totals.shipping} />}</Row>
      {!totals.taxIncluded && (
        <Row name="Tax">
          <Price value={totals.tax} />
        </Row>
      )}
      <div className="totals-sum">
        <dt>Total</dt>
        <dd data-testid="total">
          <Price value={totals.total} />
        </dd>
      </div>
      {totals.taxIncluded && totals.tax.minorUnits > 0 && (
        <Row name={<span className="muted small">of which tax</span>}>
          <span className="muted small">
            <Price value={totals.tax} />
          </span>
        </Row>
      )}
    </dl>
  );
}

function Row({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
