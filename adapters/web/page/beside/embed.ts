/**
 * `<script src="https://<hallo>/embed.js" data-label="Book" data-lang="en" defer></script>` on a hall's own site: a button that
 * opens the chat over the page. In a shadow root, so that neither styles the other.
 */

const STYLE = `
:host { all: initial }
button { font: 600 1rem/1 system-ui, sans-serif; cursor: pointer; border: 0; background: #0f6b5c; color: #fff }
button:focus-visible { outline: 3px solid #0f6b5c; outline-offset: 2px }
.open { position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483000; min-height: 3rem; padding: 0 1.25rem;
  border-radius: 1.5rem; box-shadow: 0 4px 14px rgb(0 0 0 / 25%) }
.panel { position: fixed; right: 1rem; bottom: 5rem; z-index: 2147483000; width: min(26rem, calc(100vw - 2rem));
  height: min(44rem, calc(100vh - 7rem)); border: 0; border-radius: 1rem; box-shadow: 0 8px 30px rgb(0 0 0 / 30%);
  background: #f6f1e9; color-scheme: light dark }
.panel[hidden] { display: none }
@media (width <= 30rem) { .panel { inset: 0 0 4.5rem 0; width: 100%; height: auto; border-radius: 0 } }
`

const script = document.currentScript as HTMLScriptElement | null
if (script !== null) {
  const { label = 'Hallo', lang = '' } = script.dataset
  const page = new URL('/', script.src)
  if (lang !== '') page.searchParams.set('lang', lang)
  const start = () => document.body.append(embed(page.href, label))
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start)
  else start()
}

function embed(page: string, label: string): HTMLElement {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const style = new CSSStyleSheet()
  style.replaceSync(STYLE)
  root.adoptedStyleSheets = [style]
  const button = document.createElement('button')
  button.className = 'open'
  button.type = 'button'
  button.textContent = label
  button.setAttribute('aria-expanded', 'false')
  let panel: HTMLIFrameElement | undefined
  const show = (open: boolean) => {
    // Only who opens it loads it.
    if (panel === undefined) {
      panel = document.createElement('iframe')
      panel.className = 'panel'
      panel.title = label
      panel.src = page
      root.append(panel)
    }
    panel.hidden = !open
    button.setAttribute('aria-expanded', String(open))
    button.textContent = open ? '×' : label
    button.setAttribute('aria-label', open ? `${label}: ×` : label)
    ;(open ? panel : button).focus()
  }
  button.addEventListener('click', () => show(panel?.hidden !== false))
  host.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') show(false)
  })
  root.append(button)
  return host
}
