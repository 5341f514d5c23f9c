import type { ReactNode } from 'react';
import { useSignInUrl } from './session';

export function SignInFirst({ title, children }: { title: string; children?: ReactNode }) {
  const signIn = useSignInUrl();
  return (
    <div className="page page-narrow empty">
      <h1>{title}</h1>
      <p className="muted">Please sign in first. New here? The same page makes you an account, and your cart comes along.</p>
      <a className="button button-primary" href={signIn} data-testid="sign-in-first">
        Sign in or sign up
      </a>
      {children}
    </div>
  );
}
