import { Link } from 'wouter';
import { useCart } from '../cart/cart';
import { SearchBox } from '../catalog/SearchBox';
import { BagIcon } from '../ui/icons';
import { AccountMenu } from '../session/AccountMenu';
import { Wordmark } from './Wordmark';

export function Header() {
  return (
    <header className="header">
      <Link href="/" className="header-home" aria-label="Plinth, to the collection">
        <Wordmark />
      </Link>
      <SearchBox />
      <nav className="header-nav" aria-label="Account and cart">
        <AccountMenu />
        <CartLink />
      </nav>
    </header>
  );
}

function CartLink() {
  const count = useCart().data?.itemCount ?? 0;
  return (
    <Link href="/cart" className="header-link" data-testid="cart-link">
      <BagIcon />
      <span className="header-label">Cart</span>
      {count > 0 && <span className="badge">{count}</span>}
      <span className="visually-hidden">{count === 1 ? '1 item' : `${count} items`}</span>
    </Link>
  );
}
