import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const backend = process.env.PORTAL_URL ?? 'http://127.0.0.1:5000';
// The browser's Origin must agree with the Host that the backend sees, so that stays as it is.
const proxy = Object.fromEntries(
  ['/api', '/thumbnails'].map((path) => [path, { target: backend, changeOrigin: false }]),
);

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy },
  preview: { proxy },
  build: {
    manifest: true,
    target: 'es2023',
    // The server's policy allows no data: URL but in pictures, so nothing is inlined.
    assetsInlineLimit: 0,
  },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'] },
});
