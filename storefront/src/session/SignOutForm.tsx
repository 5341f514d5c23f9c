import { useState } from 'react';
import { csrfToken } from '../http/request';

/** A real form: signing out leaves the page, ends the session here and at the identity provider. */
export function SignOutForm() {
  const [token, setToken] = useState('');
  return (
    <form method="post" action="/logout" onSubmit={() => setToken(csrfToken() ?? '')}>
      <input type="hidden" name="_csrf" value={token} readOnly />
      <button type="submit" className="link-button" data-testid="sign-out">
        Sign out
      </button>
    </form>
  );
}
