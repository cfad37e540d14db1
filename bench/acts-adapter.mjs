// For a bank of phrases with their acts: gives the acts that a message surely has, and the two that would be offered where it is
// not sure. Halls and services are those of the sample halls, and some with everyday names. Runs on the built code.
import { learnt, phraseFiles } from '../dist/config/phrase-files.js'
import { openModel } from '../dist/src/language/acts/pack.js'
import { findNames } from '../dist/src/language/names/names.js'
import { understand } from '../dist/src/language/understand.js'

const TAGS = { en: 'en', zh: 'zh-CN' }
const service = (id, en, zh) => ({ id, name: { en, 'zh-CN': zh }, status: 'open' })
const hall = (id, en, zh, services) => ({ id, name: { en, 'zh-CN': zh }, status: 'open', services })
const CATALOGUE = {
  halls: [
    hall('lakeside', 'Lakeside', '湖滨馆', [
      service('badminton', 'Badminton', '羽毛球'),
      service('room', 'Meeting room', '会议室'),
    ]),
    hall('northgate', 'Northgate', '北门馆', [
      service('piano', 'Piano room', '钢琴房'),
      service('yoga', 'Yoga', '瑜伽'),
    ]),
  ],
}
const models = new Map()

export function modelOf(lang) {
  const tag = TAGS[lang] ?? lang
  if (!models.has(tag)) models.set(tag, openModel(tag, phraseFiles(tag), learnt(tag)))
  return models.get(tag)
}

export function understood(text, { lang, asked, has }) {
  const names = findNames(text, CATALOGUE).matches.flatMap(({ service, score, spans }) =>
    score < 0.6 ? [] : spans.map((span) => ({ slot: service === undefined ? 'hall' : 'service', span })),
  )
  const expects = asked === 'none' ? undefined : asked
  const model = modelOf(lang)
  const context = {
    zone: 'Asia/Shanghai',
    locale: model.tag,
    names,
    expects,
    booking: has,
    draft: expects !== undefined,
  }
  return understand(text, context, model)
}

/** `acts` is empty where it would be asked what is meant; values that are understood are kept for the answer. */
export function acts(text, context) {
  const { acts, offers } = understood(text, context)
  const all = acts.map(({ act }) => told(act, context.asked))
  return offers.length > 0 && all.every((act) => act === 'inform')
    ? { acts: [], offers: offers.map((act) => told(act, context.asked)) }
    : { acts: all, offers }
}

/** The bank tells all small talk as one; a longer booking as a changed one; at a list of times, more of them are other free ones. */
const TALK = new Set(['bot', 'compliment', 'apology', 'wait'])
const told = (act, asked) => {
  if (TALK.has(act)) return 'smalltalk'
  if (act === 'extend') return 'change'
  return act === 'more' && asked === 'slot' ? 'free' : act
}
