import { MantineProvider } from '@mantine/core';
import { BrowserRouter } from 'react-router';
import { ErrorState } from '../components/ui/error-state.tsx';
import { ApiError } from '../lib/api/api-error.ts';
import { cssVariables, theme } from './theme.ts';

/** The server did not even say who signs people in. */
export function StartFailure({ error }: { readonly error: unknown }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <BrowserRouter>
        <main>
          <ErrorState error={new ApiError(0, null, { cause: error })} onRetry={() => location.reload()} />
        </main>
      </BrowserRouter>
    </MantineProvider>
  );
}
