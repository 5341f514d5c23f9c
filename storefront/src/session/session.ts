import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { request } from '../http/request';

export interface Session {
  authenticated: boolean;
  name?: string;
  email?: string;
  groups: string[];
}

export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => request<Session>('/api/session', { signal }),
    staleTime: 60_000,
  });
}

export function isMerchant(session: Session | undefined): boolean {
  return session?.groups.includes('merchant') ?? false;
}

export function signInUrl(returnTo: string): string {
  return `/oauth2/authorization/plinth?returnTo=${encodeURIComponent(returnTo)}`;
}

/** Sign-in that comes back to the page it was asked on. */
export function useSignInUrl(): string {
  const [path] = useLocation();
  const query = useSearch();
  return signInUrl(query ? `${path}?${query}` : path);
}
