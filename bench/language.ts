import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadHalls } from '../config/load.ts'
import { packageRoot } from '../config/root.ts'
import type { modelFor as ModelFor } from '../dialogs/engine/model-for.ts'
import { MEANT_CHARACTERS } from '../dialogs/engine/utterance.ts'
import type { findNames as FindNames } from '../src/language/names/names.ts'
import type { read as Read } from '../src/language/read.ts'
import type { understand as Understand } from '../src/language/understand.ts'
import { HOSTILE, hostileText, UNITS } from '../test/support/hostile-texts.ts'
import { type Figure, median } from './measure.ts'

/**
 * What a message costs until it is known what it says: its names, its values and its acts, in the built code. The messages are of
 * every length, in both languages, each at the questions where it may come.
 */
const built = (file: string): string => pathToFileURL(join(packageRoot(), 'dist', file)).href
const before = memory()
const { modelFor } = (await import(built('dialogs/engine/model-for.js'))) as { modelFor: typeof ModelFor }
const { findNames } = (await import(built('src/language/names/names.js'))) as { findNames: typeof FindNames }
const { read } = (await import(built('src/language/read.js'))) as { read: typeof Read }
const { understand } = (await import(built('src/language/understand.js'))) as { understand: typeof Understand }

const MESSAGES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'hi',
    'badminton tomorrow at 3pm',
    'could we have the meeting room on friday from 2 to 4, there will be six of us',
    'yes please',
    'no, make it 5',
    "I'm afraid I can't come on saturday after all, can you move me to sunday at the same time?",
    'Ada Lovelace, 13800138000',
    'how much is it and is there parking?',
    'the second one',
    'thanks, see you then!',
    'my wife and I would like to bring our two kids, they have never climbed before, is that all right?',
    'cancel my booking',
  ],
  'zh-CN': [
    '你好',
    '明天下午三点羽毛球',
    '想约周五下午两点到四点的会议室，一共六个人',
    '好的，谢谢',
    '不对，改成五个人',
    '不好意思，周六我来不了了，能不能帮我改到周日同一时间？',
    '王芳 13800138000',
    '多少钱，停车方便吗',
    '第二个',
    '谢谢，到时候见',
    '我和老婆想带两个孩子一起来，他们没爬过，可以吗',
    '取消我的预约',
  ],
}
const ASKED = [undefined, 'slot', 'number', 'text', 'confirm'] as const
const WARM = 20
const RUNS = 15
const NOW = '2026-11-23T02:00:00.000Z'
const ZONE = 'Asia/Shanghai'

const loaded = loadHalls(join(packageRoot(), 'config', 'halls.yaml'))
if (!loaded.ok) throw new Error('the sample halls could not be read')
const catalogue = { version: 1, halls: loaded.halls }

type Asked = (typeof ASKED)[number]

function hear(text: string, locale: string, expects: Asked): void {
  const asked = expects === undefined ? {} : { expects }
  const { matches, rest } = findNames(text, catalogue)
  read(rest, { now: NOW, zone: ZONE, locale, ...asked })
  const names = matches.flatMap(({ service, spans }) =>
    spans.map((span) => ({ slot: service === undefined ? ('hall' as const) : ('service' as const), span })),
  )
  understand(
    text.slice(0, MEANT_CHARACTERS),
    { zone: ZONE, locale, names, draft: expects !== undefined, ...asked },
    modelFor(locale),
  )
}

const LONG = 10_000
const CLOCK = 1e6

const taken = (work: () => void): number => {
  const begin = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - begin) / CLOCK
}

export async function figures(): Promise<Figure[]> {
  const found: Figure[] = []
  for (const locale of Object.keys(MESSAGES)) modelFor(locale)
  found.push({
    name: 'what both languages are understood by, in memory',
    value: memory() - before,
    unit: 'MB',
    limit: { atMost: 20 },
  })
  for (const [locale, messages] of Object.entries(MESSAGES)) {
    for (let round = 0; round < WARM; round++)
      for (const text of messages) for (const asked of ASKED) hear(text, locale, asked)
    const samples = messages.flatMap((text) => ASKED.map((asked) => least(() => hear(text, locale, asked))))
    found.push({ name: `a message, ${locale}: the middle`, value: median(samples), unit: 'ms', limit: { atMost: 0.5 } })
    found.push({ name: `a message, ${locale}: the dearest`, value: Math.max(...samples), unit: 'ms' })
  }
  found.push({ name: `the worst ${LONG} hostile characters`, value: worst(), unit: 'ms', limit: { atMost: 10 } })
  return found
}

/** The least of some runs: what else the machine does only ever adds. */
const least = (work: () => void): number => Math.min(...Array.from({ length: RUNS }, () => taken(work)))

/** The dearest of all hostile kinds. */
function worst(): number {
  const texts = [...UNITS.map((unit) => unit.repeat(LONG)), ...HOSTILE.map((each) => hostileText(each, LONG))]
  return Math.max(...texts.map((text) => least(() => hear(text.slice(0, LONG), 'en', undefined))))
}

/** MB in use, what is no longer needed let go (`--expose-gc`). */
function memory(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}
