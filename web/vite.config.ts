import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const server = 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': server, '/health': server } },
  build: {
    target: 'es2022',
    manifest: true,
    // Sprites are referenced by fragment, which a data address cannot do.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // What every live page looks like is one file: many small ones compress badly and each is a request.
      output: {
        codeSplitting: {
          groups: [
            { name: 'looks', test: /src\/(ui\/(?!chart\/).*|features\/sessions\/([^/]+|join\/[^/]+))\.css$/ },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    restoreMocks: true,
    css: { modules: { classNameStrategy: 'non-scoped' } },
    projects: [
      { extends: true, test: { name: 'rules', environment: 'node', include: ['src/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/test/setup.ts'],
        },
      },
    ],
  },
})
