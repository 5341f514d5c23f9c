import { Link } from 'wouter';
import { SignInForOrders } from '../orders/SignInForOrders';
import { SignOutForm } from '../session/SignOutForm';
import { type Session, useSession } from '../session/session';
import { FailedPage } from '../ui/FailedPage';
import { Loading } from '../ui/Loading';
import { Erased } from './Erased';
import { YourData } from './YourData';
import { dataOfAccount } from './personalData';
import { useForgetting } from './useForgetting';
import './account.css';

const GOES = [
  'Your name, address and email on your orders, your notes, tracking numbers, and what was written about returns.',
  'Your list of orders: you can no longer open one, print its invoice or send something back.',
  'Your cart, your wish list and the links that you shared.',
];
const STAYS = [
  'The orders without your name: what was bought and when, what it cost, and the country and region it went to.',
  'Invoices as they were issued, because tax law asks for them. Only the shop sees them.',
  'Your sign-in: name, email and password. With it you may come back at any time.',
];

export default function AccountPage() {
  const session = useSession();
  if (session.data?.authenticated) return <Account session={session.data} />;
  if (session.data) return <SignInForOrders title="Your account" />;
  if (session.isError) return <FailedPage error={session.error} retry={session.refetch} />;
  return <Loading what="Loading your account" />;
}

function Account({ session }: { session: Session }) {
  const { erased, onErased } = useForgetting();
  if (erased) {
    return (
      <Erased>
        <p className="muted">Your orders no longer carry your name. Your cart and your wish list go within a moment. You are still signed in.</p>
        <SignOutForm />
      </Erased>
    );
  }
  return (
    <div className="page page-narrow account">
      <title>Your account · Plinth</title>
      <h1>Your account</h1>
      <dl className="account-facts">
        <div>
          <dt className="muted">Name</dt>
          <dd>{session.name}</dd>
        </div>
        <div>
          <dt className="muted">Email</dt>
          <dd>{session.email}</dd>
        </div>
      </dl>
      <nav className="account-links" aria-label="Your account">
        <Link href="/orders">Your orders</Link>
        <Link href="/wish-list">Wish list</Link>
      </nav>
      <YourData data={dataOfAccount(session)} goes={GOES} stays={STAYS} onErased={onErased}>
        A JSON file holds all that the shop keeps of you: your orders and where their invoices are, your cart and your wish list.
      </YourData>
    </div>
  );
}
