import { Link } from 'wouter';
import { SignInFirst } from '../session/SignInFirst';

/** Who bought without an account has none to sign in with. */
export function SignInForOrders({ title }: { title: string }) {
  return (
    <SignInFirst title={title}>
      <p className="muted">
        Bought without an account? <Link href="/order-lookups">Find your order</Link> with its number and your email. The link that we send
        leads to your data, too.
      </p>
    </SignInFirst>
  );
}
