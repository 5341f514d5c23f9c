import { Link } from 'wouter';
import { isMerchant, useSession } from '../session/session';

export function Footer() {
  const merchant = isMerchant(useSession().data);
  return (
    <footer className="footer">
      <p>Plinth: every object, from every side.</p>
      <nav aria-label="More">
        <Link href="/">Collection</Link>
        <Link href="/orders">Your orders</Link>
        <Link href="/order-lookups">Find an order</Link>
        {merchant && <Link href="/merchant">Models</Link>}
        {merchant && <Link href="/merchant/orders">Orders to send</Link>}
      </nav>
    </footer>
  );
}
