import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keepAdjustments } from '../cart/adjustments';
import { mergeGuestCart } from '../cart/cart';
import { forgetGuestCart, hasGuestCart } from '../cart/guestCart';
import { ProblemError, messageFor } from '../http/problem';
import { announce } from '../ui/announce';
import { useSession } from './session';

/** After signing in, what was put in the cart as a guest joins the account's cart. Merging twice changes nothing. */
export function useCartFollowsLogin(): void {
  const queries = useQueryClient();
  const authenticated = useSession().data?.authenticated ?? false;
  useEffect(() => {
    if (!authenticated || !hasGuestCart()) return;
    mergeGuestCart().then(
      (cart) => {
        forgetGuestCart();
        queries.setQueryData(['cart'], cart);
        keepAdjustments(queries, cart);
        void queries.invalidateQueries({ queryKey: ['wish-list'] });
        void queries.invalidateQueries({ queryKey: ['cart-shares'] });
        announce('Your cart came along.');
      },
      (refusal: unknown) => {
        // Kept marked: the next page tries again.
        if (refusal instanceof ProblemError && refusal.problem.status === 422) announce(messageFor(refusal));
      },
    );
  }, [authenticated, queries]);
}
