import { Link } from 'wouter';
import { useCart } from '../cart/cart';
import { signInUrl, useSession } from '../session/session';
import { FailedPage } from '../ui/FailedPage';
import { Loading } from '../ui/Loading';
import { Checkout } from './Checkout';
import { usePaymentProvider } from './till';
import './checkout.css';

export default function CheckoutPage() {
  const session = useSession();
  const cart = useCart();
  const provider = usePaymentProvider();
  // What has been read stays: a form that somebody fills in does not go because the cart could not be read again.
  const failed = [session, cart, provider].find((query) => query.isError && !query.data);
  if (failed) return <FailedPage error={failed.error} retry={failed.refetch} />;
  if (!session.data || !cart.data || !provider.data) return <Loading what="Loading checkout" />;
  return (
    <div className="page checkout">
      <title>Checkout · Plinth</title>
      <h1>Checkout</h1>
      {!session.data.authenticated && (
        <p className="muted checkout-guest">
          You are buying as a guest. Have an account? <a href={signInUrl('/checkout')}>Sign in</a>, and your cart comes along.
        </p>
      )}
      {cart.data.lines.length === 0 ? (
        <p className="muted">
          Your cart is empty. <Link href="/">To the collection</Link>
        </p>
      ) : (
        <Checkout cart={cart.data} session={session.data} provider={provider.data} />
      )}
    </div>
  );
}
