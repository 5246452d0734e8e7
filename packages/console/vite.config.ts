import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const sources = (pattern: string) => new RegExp(`[\\\\/]console[\\\\/]src[\\\\/](?:${pattern})\\.tsx?$`);

/**
 * What is loaded together is one file: left alone, a page would be 70 of code and 30 of styles, and asking the browser's own cache
 * for that many takes longer than running them. Each group takes what its modules import with it.
 */
const CHUNKS = [
  // The frame of every page and what nearly all pages show.
  { name: 'frame', priority: 2, test: sources('app/shell|app/router|parts/page|parts/tables/data-table') },
  // What a list has beside its rows, loaded after them.
  { name: 'tools', priority: 1, test: sources('parts/tables/(?:table-filter|filter-menu|table-preferences)|parts/time-range-picker') },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  logLevel: 'warn',
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    // The policy allows no inline script, and every browser that runs the console preloads by itself.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
});
