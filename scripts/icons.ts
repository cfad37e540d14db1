import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { packageRoot } from '../config/root.ts'

/** Draws the page's PNG icons of `icon.svg`, for phones that take no SVG: `npm run icons`, with a Chromium at hand. */
const page = join(packageRoot(), 'adapters/web/page')
const svg = await readFile(join(page, 'icon.svg'), 'base64')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const [name, size, share] of [
  ['icon-180', 180, 0.86],
  ['icon-192', 192, 1],
  ['icon-512', 512, 1],
  // What a launcher cuts off lies outside of the inner 80 %.
  ['icon-512-maskable', 512, 0.62],
] as const) {
  const tab = await browser.newPage({ viewport: { width: size, height: size } })
  const ground = share === 1 ? 'transparent' : '#f6f1e9'
  const inner = Math.round(size * share)
  await tab.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}"><img width="${inner}" height="${inner}" src="data:image/svg+xml;base64,${svg}">`,
  )
  await tab.screenshot({ path: join(page, `${name}.png`), omitBackground: share === 1 })
  await tab.close()
}
await browser.close()
