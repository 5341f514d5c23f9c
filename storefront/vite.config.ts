import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const shop = process.env['SHOP_URL'] ?? 'http://localhost:8080';
const gatewayPaths = ['/api', '/oauth2', '/login', '/logout'];

export default defineConfig({
  plugins: [react()],
  // `npm run dev` against a running shop: pages from here, everything else from its gateway.
  server: { proxy: Object.fromEntries(gatewayPaths.map((path) => [path, { target: shop, changeOrigin: false }])) },
  build: {
    target: 'es2022',
    // The content security policy allows no data: URLs for scripts, styles or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    manifest: true,
  },
  test: { include: ['src/**/*.test.ts', 'scripts/*.test.mjs'] },
});
