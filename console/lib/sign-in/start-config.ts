import { z } from 'zod';

const ProviderConfigSchema = z.object({
  issuer: z.string(),
  clientId: z.string(),
  /** Addresses of the provider. */
  authorize: z.url(),
  token: z.url(),
  revoke: z.url(),
  logout: z.url(),
});
/** What `/config.json` holds. */
export const StartConfigSchema = z.object({ signIn: ProviderConfigSchema.nullable() });

/** An identity provider that signs people in in place of the server (OpenID Connect). */
export type ProviderConfig = z.infer<typeof ProviderConfigSchema>;

/** Says who signs people in: a provider, or null for the server itself. Throws when the address does not answer. */
export async function readStartConfig(fetch: typeof globalThis.fetch): Promise<ProviderConfig | null> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`/config.json: ${response.status}`);
  // A server without the file answers with the console's own page.
  if (!response.headers.get('content-type')?.includes('json')) return null;
  return StartConfigSchema.parse(await response.json()).signIn;
}
