import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The embedded host serves `dist` at `/` and its API at `/api`, from one origin. */
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // Fonts and pictures stay files: the page's policy allows no data: sources.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
