import { Price } from '../money/Price';
import type { Money } from '../money/money';
import { Notice } from '../ui/Notice';
import { type Quote, changesBetween } from './quote';

/** Nothing was ordered, because it would not have cost what was shown: what is different now. */
export function QuoteChanges({ before, now }: { before: Quote; now: Quote }) {
  return (
    <div data-testid="quote-changed">
      <Notice title="The total has changed">
        <p>Nothing was ordered. Have a look, and pay if you agree:</p>
        <ul className="quote-changes">
          {changesBetween(before, now).map(({ what, before: was, now: is }) => (
            <li key={what}>
              {what}: <Amount value={was} /> → <Amount value={is} />
            </li>
          ))}
          <li>
            <strong>
              Total: <Price value={before.total} /> → <Price value={now.total} />
            </strong>
          </li>
        </ul>
      </Notice>
    </div>
  );
}

function Amount({ value }: { value: Money | undefined }) {
  return value ? <Price value={value} /> : <>none</>;
}
