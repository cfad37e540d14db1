import { Chat } from './chat/chat.ts'
import type { Health } from './chat/health-board.ts'
import { httpApi } from './chat/http-api.ts'
import { browserShelf, PageStorage } from './chat/keep.ts'
import { hasPasskeys, keepPasskey, signIn } from './chat/passkey-client.ts'
import type { Choice } from './chat/protocol.ts'
import { type Locale, namedLocale, pickLocale, TEXTS } from './texts.ts'
import { saveOwn } from './view/attachment.ts'
import { Banner } from './view/banner.ts'
import { Composer, isTouch } from './view/composer.ts'
import { byId } from './view/dom.ts'
import { HoldView } from './view/hold.ts'
import { LogView } from './view/log-view.ts'
import { RoleBar } from './view/role-bar.ts'

/** Puts the page together: the chat on the one side, the views on the other. */

const keep = new PageStorage(browserShelf())
const query = new URLSearchParams(location.search)
const asked = query.get('lang') ?? undefined
/** what the printed code that led here begins: a hall, a service of it, or being here */
const id = (name: string) => /^[a-z0-9-]{1,40}$/.exec(query.get(name) ?? '')?.[0]
const hall = id('hall')
const opening =
  hall !== undefined
    ? `/book ${[id('service') ?? [], hall].flat().join(' ')}`
    : query.has('checkin')
      ? `/here ${id('checkin') ?? ''}`.trim()
      : undefined
let locale: Locale = pickLocale([keep.locale, asked, ...navigator.languages])
/** the service's clock minus this device's, ms */
let skew = 0
const texts = () => TEXTS[locale]

const api = httpApi({
  fetch: (input, init) => fetch(input, init),
  locale: () => locale,
  onTime: (now) => {
    skew = now - Date.now()
  },
  onRole(until) {
    // One that has ended is said until it is back: the new session of a guest knows nothing of it.
    if (until !== undefined || (keep.roleUntil ?? 0) > serviceNow()) keep.roleUntil = until
    drawRole()
  },
})
const chat = new Chat({
  api,
  keep,
  locale: () => locale,
  now: () => Date.now(),
  onChange: () => draw(),
  onHealth: (health: Health) => banner.tell(health, texts()),
  onReturned: (text) => composer.giveBack(text),
  texts,
})

saveOwn(() => keep.token)

const banner = new Banner({
  box: byId('status'),
  words: byId('status-words'),
  button: byId<HTMLButtonElement>('try-now'),
  onTry: () => chat.wake(),
})
const composer = new Composer({
  form: byId<HTMLFormElement>('composer'),
  input: byId<HTMLTextAreaElement>('message'),
  attach: byId<HTMLButtonElement>('attach'),
  file: byId<HTMLInputElement>('file'),
  place: byId<HTMLButtonElement>('place'),
  onSend: (text) => say(text),
  onFile: (file) => chat.attach(file),
  onPlace(place) {
    if (place !== undefined) return chat.sendPlace(place)
    chat.transcript.notice(texts().noPlace)
    draw()
  },
})
const log = new LogView({
  list: byId('log'),
  scroller: byId('scroller'),
  newest: byId('newest'),
  taps: { onChoice: (choice, byKey) => choose(choice, byKey), onText: (text) => say(text) },
})
const role = new RoleBar(byId('role'), (act) => {
  if (act === 'byCode') say(texts().logInSays)
  else if (act === 'keep') void keepHere()
  else if (act === 'signIn') void signInHere()
  else {
    keep.roleUntil = undefined
    drawRole()
  }
})
const hold = new HoldView({
  box: byId('hold'),
  words: byId('hold-words'),
  left: byId('hold-left'),
  now: serviceNow,
})

function serviceNow(): number {
  return Date.now() + skew
}

function drawRole(): void {
  const passkeys = hasPasskeys() ? (keep.hasPasskey ? 'here' : 'possible') : 'none'
  role.draw({ until: keep.roleUntil, now: serviceNow(), passkeys }, texts())
}

async function keepHere(): Promise<void> {
  const result = keep.token === undefined ? undefined : await keepPasskey(api, keep.token)
  if (result?.is === 'done') keep.hasPasskey = true
  if (result?.is === 'done') chat.transcript.notice(texts().kept)
  if (result?.is === 'failed') chat.transcript.notice(result.message || texts().refused)
  drawRole()
  draw()
}

async function signInHere(): Promise<void> {
  const result = await signIn(api)
  if (result.is === 'in') {
    keep.hasPasskey = true
    await chat.goOnWith(result.token)
  } else if (result.is === 'failed') chat.transcript.notice(result.message || texts().refused)
  drawRole()
  draw()
}

function say(text: string): void {
  speak(namedLocale(text) ?? locale)
  chat.say(text)
}

function choose(choice: Choice, byKey: boolean): void {
  speak(namedLocale(choice.label) ?? locale)
  chat.choose(choice)
  // The chip is gone, and the focus with it. On a touch screen it would bring up the keyboard.
  if (byKey || !isTouch()) composer.focus()
}

function speak(next: Locale): void {
  if (next === locale) return
  locale = next
  keep.locale = next
  drawFrame()
}

function draw(): void {
  log.draw(chat.transcript, texts(), locale)
  composer.ask(chat.open, texts(), (keep.roleUntil ?? 0) > serviceNow())
  const draft = chat.transcript.lastReply?.draft
  hold.draw(draft?.holdUntil, texts())
  // A keyboard of digits cannot type the words that leave a question.
  byId('draft').hidden = draft === undefined
  byId('typing').classList.toggle('on', chat.waiting)
  const whole = chat.transcript.oldest <= 1
  byId('earlier').hidden = whole
  byId('hello').hidden = !whole
}

/** The page's own words in the language that is spoken. */
function drawFrame(): void {
  const t = texts()
  document.documentElement.lang = locale
  document.title = t.title
  byId('tagline').textContent = t.tagline
  byId('hello-line').textContent = t.hello
  byId('hello-more').textContent = t.helloMore
  byId('log').setAttribute('aria-label', t.conversation)
  byId('message-label').textContent = t.message
  byId('send-label').textContent = t.send
  byId('mine').textContent = t.mine
  byId('notices').setAttribute('aria-label', t.notices)
  byId('notices').title = t.notices
  byId('attach').setAttribute('aria-label', t.attach)
  byId('attach').title = t.attach
  byId('place').setAttribute('aria-label', t.place)
  byId('place').title = t.place
  byId('help').textContent = t.help
  byId('back').textContent = t.back
  byId('cancel').textContent = t.cancel
  byId('earlier').textContent = t.earlier
  byId('newest').textContent = t.newest
  const other = byId('language')
  other.textContent = t.other
  other.lang = locale === 'en' ? 'zh-CN' : 'en'
  other.setAttribute('aria-label', t.otherLabel)
  banner.redraw(t)
  drawRole()
  draw()
}

const WORDS = {
  mine: 'mineSays',
  notices: 'noticesSays',
  help: 'helpSays',
  language: 'otherSays',
  back: 'backSays',
  cancel: 'cancelSays',
} as const
for (const [id, word] of Object.entries(WORDS)) byId(id).addEventListener('click', () => say(texts()[word]))
byId('earlier').addEventListener('click', () => void chat.earlier())
addEventListener('online', () => chat.wake())
addEventListener('offline', () => banner.redraw(texts()))
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void chat.refresh()
})
setInterval(() => {
  hold.tick(texts())
  drawRole()
}, 1000)

drawFrame()
if (!isTouch()) composer.focus()
void chat.start().then(() => {
  if (opening === undefined) return
  // Once: a page that is loaded again goes on with what was begun.
  history.replaceState(null, '', location.pathname)
  chat.say(opening)
})
// The shell for times without a network; a browser that has none, or forbids it, does without.
navigator.serviceWorker?.register('/sw.js').catch(() => undefined)
