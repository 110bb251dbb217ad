import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { ToastProvider } from '../components/ui/toasts.tsx';
import type { Provider } from '../lib/sign-in/provider.ts';
import { ProviderContext } from '../lib/sign-in/provider-context.ts';
import { CrashBoundary } from './crash-boundary.tsx';
import { createQueryClient } from './query-client.ts';
import { SessionGate } from './session-gate.tsx';
import { cssVariables, theme } from './theme.ts';

/** The whole console. `provider` signs people in; null = the server itself. */
export function App({ provider }: { readonly provider: Provider | null }) {
  const [queryClient] = useState(createQueryClient);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <CrashBoundary>
        <QueryClientProvider client={queryClient}>
          <BrowserRouter>
            <ToastProvider>
              <ProviderContext value={provider}>
                <SessionGate />
              </ProviderContext>
            </ToastProvider>
          </BrowserRouter>
        </QueryClientProvider>
      </CrashBoundary>
    </MantineProvider>
  );
}
