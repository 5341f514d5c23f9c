import { Link } from 'wouter';
import { MERCHANT_PAGES } from '../merchant/pages';
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
        {merchant &&
          MERCHANT_PAGES.map(([href, name]) => (
            <Link key={href} href={href}>
              {name}
            </Link>
          ))}
      </nav>
    </footer>
  );
}
