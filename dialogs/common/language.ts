import { ownLanguages, type SpokenLanguage } from '../../config/locales.ts'
import { phrase } from '../../src/language/wording/phrase.ts'
import { type Context, type Dialog, done, end, type Move, pass, push } from '../engine/dialog.ts'

const LANGUAGES = ownLanguages()

/** Another language, at any point; the open question is asked again in it. */
export const language: Dialog = {
  name: 'language',
  first: 'choose',
  light: true,
  intents: [
    {
      certain: true,
      match(c) {
        const wanted = named(c.text)
        return wanted === undefined ? undefined : speak(c, wanted, done)
      },
    },
  ],
  steps: {
    choose: {
      ask(c) {
        const wanted = mentioned(c.slash === undefined ? c.text : c.slash.rest)
        // this very question was open, and what has answered it above has said so
        if (wanted !== undefined && c.open?.dialog === 'language' && c.below('language') === undefined) return end()
        if (wanted !== undefined) return speak(c, wanted, end())
        return {
          kind: 'choice',
          message: 'language:choose',
          choices: LANGUAGES.map(({ tag, name }) => ({ token: tag, label: name })),
        }
      },
      answer(c, { token, text }) {
        const wanted = token === undefined ? named(text) : LANGUAGES.find(({ tag }) => tag === token)
        return wanted === undefined ? pass : speak(c, wanted, end())
      },
    },
  },
  stale(c, token) {
    const wanted = LANGUAGES.find(({ tag }) => tag === token)
    return wanted === undefined ? undefined : speak(c, wanted, done)
  },
  ways: { choose: ['end'] },
}

const named = (text: string): SpokenLanguage | undefined => {
  const words = phrase(text)
  return words === '' ? undefined : LANGUAGES.find((each) => each.words.has(words))
}

/** "switch to chinese": the one language that the text speaks of. */
function mentioned(text: string): SpokenLanguage | undefined {
  const plain = phrase(text)
  const found = LANGUAGES.filter(({ words }) =>
    [...words].some((word) => (/^[\w-]+$/.test(word) ? new RegExp(`\\b${word}\\b`).test(plain) : plain.includes(word))),
  )
  return found.length === 1 ? found[0] : named(text)
}

/** `next` asks the open question again; where there is none but a greeting, that shows what can be done, in the new language. */
function speak(c: Context, { tag }: SpokenLanguage, next: Move): Move {
  const idle = c.open === undefined || c.open.dialog === 'language' || c.open.dialog === 'help'
  c.speak(tag)
  c.say({ message: 'language:switched' })
  return idle && c.below('booking') === undefined ? push('help', {}, 'greet') : next
}
