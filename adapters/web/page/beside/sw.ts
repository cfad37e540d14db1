/**
 * The page without a network: its shell is kept, so that it opens, says that it is offline, and keeps what is written. The
 * network comes first, so that a new version is seen at once; what is said and heard is never kept here.
 */

/** What of a service worker's world is used here; the page's own types are a window's. */
interface Worker {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', on: (event: { waitUntil(work: Promise<unknown>): void }) => void): void
  addEventListener(type: 'fetch', on: (event: FetchEvent) => void): void
}
interface FetchEvent {
  request: Request
  respondWith(response: Promise<Response>): void
  waitUntil(work: Promise<unknown>): void
}

const worker = globalThis as unknown as Worker
const SHELL = 'hallo-shell'
const PARTS = ['/', '/assets/icon.svg', '/assets/hallo.webmanifest']
/** A network that is there but does not answer counts as none. */
const PATIENCE = 4000

worker.addEventListener('install', (event) =>
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll(PARTS))
      .then(() => worker.skipWaiting()),
  ),
)
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== location.origin || !PARTS.includes(pathname)) return
  event.respondWith(fresh(event, pathname))
})

async function fresh(event: FetchEvent, part: string): Promise<Response> {
  const cache = await caches.open(SHELL)
  try {
    const response = await fetch(event.request, { signal: AbortSignal.timeout(PATIENCE) })
    if (response.ok) event.waitUntil(cache.put(part, response.clone()))
    return response
  } catch (error) {
    const kept = await cache.match(part)
    if (kept === undefined) throw error
    return kept
  }
}
