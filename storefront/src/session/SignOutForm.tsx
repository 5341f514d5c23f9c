import { useRef } from 'react';
import { csrfToken } from '../http/request';

/** A real form: signing out leaves the page, ends the session here and at the identity provider. */
export function SignOutForm() {
  const token = useRef<HTMLInputElement>(null);
  const addToken = () => {
    if (token.current) token.current.value = csrfToken() ?? '';
  };
  return (
    <form method="post" action="/logout" onSubmit={addToken}>
      <input type="hidden" name="_csrf" ref={token} />
      <button type="submit" className="link-button" data-testid="sign-out">
        Sign out
      </button>
    </form>
  );
}
