import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter } from 'react-router';
import { Toasts } from '@/ui/toasts';
import { BrokenBoundary } from './BrokenBoundary';
import { createQueryClient } from './queryClient';
import { SiteRoutes } from './SiteRoutes';

const queryClient = createQueryClient();

export function App() {
  return (
    <BrokenBoundary>
      <QueryClientProvider client={queryClient}>
        <Toasts>
          <BrowserRouter>
            <SiteRoutes />
          </BrowserRouter>
        </Toasts>
      </QueryClientProvider>
    </BrokenBoundary>
  );
}
