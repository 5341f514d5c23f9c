import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Attempts } from '../checkout/attempt';

/** Whether somebody was erased here. What this browser remembers of them goes too; the cart follows when its service has heard of it. */
export function useForgetting() {
  const queries = useQueryClient();
  const [erased, setErased] = useState(false);
  const onErased = () => {
    setErased(true);
    new Attempts().settled();
    queries.removeQueries({ type: 'inactive' });
    for (const key of ['cart', 'wish-list', 'cart-shares']) void queries.invalidateQueries({ queryKey: [key] });
  };
  return { erased, onErased };
}
