import '../lib/strict-zod.ts';
import './styles/fonts.css';
import './styles/mantine.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startSignIn } from '../lib/sign-in/start-sign-in.ts';
import { startI18n } from '../locales/i18n.ts';
import { App } from './app.tsx';
import { StartFailure } from './start-failure.tsx';

startI18n();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const page = createRoot(root);
page.render(
  <StrictMode>
    {
      await startSignIn().then(
        (provider) => <App provider={provider} />,
        (error: unknown) => <StartFailure error={error} />,
      )
    }
  </StrictMode>,
);
