import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { build, transform } from 'esbuild'

/**
 * The page in one piece: its script and its style stand in `dist/adapters/web/page/index.html` itself, since on a slow network
 * each further file costs a round trip. The server allows just these two by their hashes. What stands beside the page (the
 * service worker, the button for other sites) is built as files of their own.
 */
const source = 'adapters/web/page'
const target = `dist/${source}`
const shared = { bundle: true, minify: true, target: 'es2022', legalComments: 'none', logLevel: 'warning' }

const { outputFiles } = await build({
  ...shared,
  entryPoints: [`${source}/start-page.ts`],
  format: 'esm',
  write: false,
})
const script = outputFiles[0].text.trim().replaceAll('</script', '<\\/script')
const { code: style } = await transform(await readFile(`${source}/page.css`, 'utf8'), { loader: 'css', minify: true })
const html = (await readFile(`${source}/index.html`, 'utf8'))
  .replace('<link rel="stylesheet" href="/assets/page.css" />', () => `<style>${style.trim()}</style>`)
  .replace('<script type="module" src="/assets/main.js"></script>', () => `<script type="module">${script}</script>`)
  .replace(/>\s+</g, '> <')
if (/\/assets\/(?:page\.css|main\.js)/.test(html))
  throw new Error('index.html names its style or script in another way')
await mkdir(target, { recursive: true })
await writeFile(`${target}/index.html`, html)
const beside = ['sw', 'embed'].map((name) => `${source}/beside/${name}.ts`)
await build({ ...shared, entryPoints: beside, format: 'iife', outdir: `${target}/beside` })
