import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { ToastProvider } from '../components/ui/toasts.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { createQueryClient } from './query-client.ts';
import { SessionGate } from './session-gate.tsx';
import { cssVariables, theme } from './theme.ts';

/** The whole console. */
export function App() {
  const [queryClient] = useState(createQueryClient);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <CrashBoundary>
        <QueryClientProvider client={queryClient}>
          <BrowserRouter>
            <ToastProvider>
              <SessionGate />
            </ToastProvider>
          </BrowserRouter>
        </QueryClientProvider>
      </CrashBoundary>
    </MantineProvider>
  );
}
