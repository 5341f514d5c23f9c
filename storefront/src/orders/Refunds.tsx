import { Price } from '../money/Price';
import { formatMoney } from '../money/money';
import { type Refund, taxesOf } from './orders';
import { REFUND_STATES, formatTime } from './states';

/** What went back of an order's money, and what is still to, with its tax. */
export function Refunds({ refunds }: { refunds: Refund[] }) {
  return refunds.map((refund) => (
    <p className="small" key={refund.id} data-testid="refund" data-state={refund.state}>
      {REFUND_STATES[refund.state]}: <Price value={refund.amount} /> ·{' '}
      {taxesOf(refund).map(({ ratePercent, tax }) => (
        <span key={ratePercent} className="muted" data-testid="refund-tax">
          of it {formatMoney(tax)} tax at {ratePercent} % ·{' '}
        </span>
      ))}
      <time dateTime={refund.requestedAt} className="muted">
        {formatTime(refund.requestedAt)}
      </time>
    </p>
  ));
}
