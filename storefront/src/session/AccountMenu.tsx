import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { MERCHANT_PAGES } from '../merchant/pages';
import { PersonIcon } from '../ui/icons';
import { type Session, isMerchant, useSession, useSignInUrl } from './session';
import { SignOutForm } from './SignOutForm';

export function AccountMenu() {
  const { data: session } = useSession();
  const signIn = useSignInUrl();
  if (session?.authenticated) return <SignedIn session={session} />;
  return (
    <a className="header-link" href={signIn} data-testid="sign-in">
      <PersonIcon />
      <span className="header-label">Sign in</span>
    </a>
  );
}

function SignedIn({ session }: { session: Session }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useClosing(menu);
  return (
    <details className="menu" ref={menu} data-testid="account">
      <summary className="header-link">
        <PersonIcon />
        <span className="header-label">Account</span>
      </summary>
      <div className="menu-panel">
        <p className="muted small">{session.email ?? session.name}</p>
        <Link href="/orders">Your orders</Link>
        <Link href="/wish-list">Wish list</Link>
        <Link href="/account">Your account</Link>
        {isMerchant(session) &&
          MERCHANT_PAGES.map(([href, name]) => (
            <Link key={href} href={href}>
              {name}
            </Link>
          ))}
        <SignOutForm />
      </div>
    </details>
  );
}

/** The menu closes on Escape, on a click elsewhere, and when the page changes. */
function useClosing(menu: React.RefObject<HTMLDetailsElement | null>): void {
  const [path] = useLocation();
  useEffect(() => menu.current?.removeAttribute('open'), [path, menu]);
  useEffect(() => {
    const close = (event: Event) => {
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      const outside = event.type === 'pointerdown' && !menu.current?.contains(event.target as Node);
      if (escaped || outside) menu.current?.removeAttribute('open');
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, [menu]);
}
