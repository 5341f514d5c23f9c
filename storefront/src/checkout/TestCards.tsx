import type { RefObject } from 'react';
import { groupDigits } from './card';

const CARDS = [
  { number: '4242424242424242', does: 'Pays' },
  { number: '4000000000000002', does: 'Is declined' },
  { number: '4000002500003155', does: 'Asks for confirmation' },
  { number: '4000000000000259', does: 'Pays, and calls it back at the bank' },
  { number: '4000000000000119', does: 'Pays, but the answer is lost' },
];

/** Shown only with a provider in test mode: no real card works there. */
export function TestCards({ fields }: { fields: RefObject<HTMLFieldSetElement | null> }) {
  const fill = (number: string) => {
    const values = { 'card.number': groupDigits(number), 'card.expiry': `12/${(new Date().getFullYear() + 3) % 100}`, 'card.cvc': '123' };
    for (const [name, value] of Object.entries(values)) {
      const input = fields.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`);
      if (!input) continue;
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
  return (
    <div className="test-cards">
      <p className="small">This shop takes play money. Fill in a test card:</p>
      <ul>
        {CARDS.map(({ number, does }) => (
          <li key={number}>
            <button type="button" className="chip" onClick={() => fill(number)} data-card={number}>
              {does} <span className="muted tabular">…{number.slice(-4)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
