import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { SignInFirst } from '../session/SignInFirst';
import { isMerchant, useSession } from '../session/session';
import { FailedPage } from '../ui/FailedPage';
import { Loading } from '../ui/Loading';
import { MERCHANT_PAGES } from './pages';
import './merchantOnly.css';

interface Props {
  title: string;
  className?: string;
  children: ReactNode;
}

/** The frame of a merchant's page; the services refuse everybody else, too. */
export function MerchantOnly({ title, className = 'page-middle', children }: Props) {
  const { data: session, error, refetch } = useSession();
  if (!session) return error ? <FailedPage error={error} retry={refetch} /> : <Loading />;
  if (!session.authenticated) return <SignInFirst title={title} />;
  if (isMerchant(session)) {
    return (
      <div className={`page ${className}`}>
        <title>{`${title} · Plinth`}</title>
        <MerchantNav />
        <h1>{title}</h1>
        {children}
      </div>
    );
  }
  return (
    <div className="page page-narrow empty">
      <h1>For merchants</h1>
      <p className="muted">Your account may shop here, but not change the shop.</p>
    </div>
  );
}

function MerchantNav() {
  const [path] = useLocation();
  return (
    <nav className="merchant-nav small" aria-label="Merchant">
      {MERCHANT_PAGES.map(([href, name]) => (
        <Link key={href} href={href} aria-current={href === path ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
