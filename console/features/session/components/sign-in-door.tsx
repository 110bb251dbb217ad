import { useProvider } from '../../../lib/sign-in/provider-context.ts';
import { ProviderSignIn } from './provider-sign-in.tsx';
import { SignInForm, type SignInFormProps } from './sign-in-form.tsx';

/** The way in: name and password where the server itself signs people in, its provider's page elsewhere. */
export function SignInDoor(props: SignInFormProps) {
  const provider = useProvider();
  return provider ? <ProviderSignIn provider={provider} /> : <SignInForm {...props} />;
}
