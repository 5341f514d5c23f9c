import { Link } from 'wouter';
import { useCart } from '../cart/cart';
import { canCheckOut } from '../cart/cartState';
import { SignInFirst } from '../session/SignInFirst';
import { useSession } from '../session/session';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { CheckoutForm } from './CheckoutForm';
import { CheckoutSummary } from './CheckoutSummary';
import { usePaymentProvider } from './till';
import './checkout.css';

export default function CheckoutPage() {
  const session = useSession();
  const cart = useCart();
  const provider = usePaymentProvider();
  const failed = [session, cart, provider].find((query) => query.isError);
  if (session.data && !session.data.authenticated) return <SignInFirst title="Checkout" />;
  if (failed) {
    return (
      <div className="page page-narrow">
        <Failure error={failed.error} retry={failed.refetch} />
      </div>
    );
  }
  if (!session.data || !cart.data || !provider.data) return <Loading what="Loading checkout" />;
  return (
    <div className="page checkout">
      <title>Checkout · Plinth</title>
      <h1>Checkout</h1>
      {cart.data.lines.length === 0 ? (
        <p className="muted">
          Your cart is empty. <Link href="/">To the collection</Link>
        </p>
      ) : (
        <div className="checkout-columns">
          <CheckoutForm cart={cart.data} session={session.data} provider={provider.data} open={canCheckOut(cart.data)} />
          <CheckoutSummary cart={cart.data} />
        </div>
      )}
    </div>
  );
}
