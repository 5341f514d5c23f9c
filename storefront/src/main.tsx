import '@fontsource-variable/instrument-sans';
import './styles/tokens.css';
import './styles/base.css';
import './styles/ui.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemError } from './http/problem';
import { App } from './shell/App';

/** A refusal is an answer; only what may pass is asked again. */
const mayPass = (error: Error) => !(error instanceof ProblemError) || error.problem.status >= 500;

/** Not before the shop says, and not all at once, so that a crowd that was turned away does not come back as a crowd. */
const whenToAskAgain = (failures: number, error: Error) => {
  const seconds = error instanceof ProblemError ? (error.retryAfterSeconds ?? 1) : 1;
  return (seconds + Math.random() * 2 ** failures) * 1_000;
};

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: (failures, error) => failures < 2 && mayPass(error), retryDelay: whenToAskAgain, staleTime: 5_000 },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
