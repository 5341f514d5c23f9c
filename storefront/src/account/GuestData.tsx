import { Link } from 'wouter';
import { YourData } from './YourData';
import { dataAtLink } from './personalData';

const GOES = [
  'Your name, address and email on this order and on all that you placed as the same guest, your notes, tracking numbers, and what was written about returns.',
  'The way to these orders: no link opens them, prints their invoices or sends something back.',
  'The cart and the wish list of the browser that you ordered with.',
];
const STAYS = [
  'The orders without your name: what was bought and when, what it cost, and the country and region it went to.',
  'Invoices as they were issued, because tax law asks for them. Only the shop sees them.',
];

/** For who came by the link in a mail. */
export function GuestData({ token, onErased }: { token: string; onErased: () => void }) {
  return (
    <YourData data={dataAtLink(token)} goes={GOES} stays={STAYS} onErased={onErased}>
      A JSON file holds all that is kept of this order. Did you order with an account? Then <Link href="/account">your account</Link> has
      everything, and is where it is erased.
    </YourData>
  );
}
