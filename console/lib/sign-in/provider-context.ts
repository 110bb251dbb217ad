import { createContext, useContext } from 'react';
import type { Provider } from './provider.ts';

export const ProviderContext = createContext<Provider | null>(null);

/** Who signs people in; null where the server itself does. */
export function useProvider(): Provider | null {
  return useContext(ProviderContext);
}
