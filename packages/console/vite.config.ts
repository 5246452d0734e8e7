import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const sources = (pattern: string) => new RegExp(`[\\\\/]console[\\\\/]src[\\\\/](?:${pattern})\\.tsx?$`);

const FRAME = [
  sources(
    'app/(?:shell|router)|parts/(?:page|severity-text|tables/data-table|tables/filter-chip|entities/entity-menu)',
  ),
  sources('state/(?:use-list|use-narrow-list|use-change)'),
  /cloudscape-design[\\/]components[\\/](?:container|grid|status-indicator|key-value-pairs|segmented-control|form-field)[\\/]index/,
];

/**
 * What is loaded together is one file: left alone, a page would be 70 of code and 30 of styles, and asking the browser's own cache
 * for that many takes longer than running them. Each group takes what its modules import with it.
 */
const CHUNKS = [
  // What asks for the page's data before anything else is loaded.
  { name: 'start', priority: 3, test: /[\\/]console[\\/]src[\\/]start[\\/]|vite[\\/]preload-helper/ },
  // The frame of every page and what many pages show.
  { name: 'frame', priority: 2, test: (id: string) => FRAME.some((pattern) => pattern.test(id)) },
  // The filter of a list, which comes after its rows.
  { name: 'filter', priority: 1, test: sources('parts/tables/table-filter') },
];

/** Puts a script of its own before the others: modules run only when everything that they import is there. */
function startFirst(): Plugin {
  return {
    name: 'start-first',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const start = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'start');
        if (start === undefined) return html;
        const script = `<script type="module" crossorigin src="/${start.fileName}"></script>\n    `;
        return html.replace('<script type="module"', `${script}$&`);
      },
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), startFirst()],
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
