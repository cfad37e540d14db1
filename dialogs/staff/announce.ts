import { LONGEST_NOTICE } from '../../src/services/announce.ts'
import { isAdmin, managesHall } from '../../src/services/roles.ts'
import type { ResultOf, Task } from '../../src/store/port/store.ts'
import { refusal } from '../common/refusal.ts'
import { type Context, type Dialog, done, end, go, type Move, pass, quiet, run } from '../engine/dialog.ts'
import { phrase } from '../engine/phrase.ts'
import type { Line, Option } from '../engine/types.ts'

type Draft = { text?: string }
type AnnounceContext = Context<Draft>

const NOTICES =
  /^(?:(?:the )?(?:latest )?(?:notices?|announcements?|news|notice board)|(?:最新)?(?:公告|通知|消息)(?:栏|板)?|查?看公告|有什么公告)$/
/** On the board, newest first. */
const SHOWN = 5

/** `/announce <text>`: what is said, to how many, and only after a yes; and the board where everybody can read it. */
export const announce: Dialog<Draft> = {
  name: 'announce',
  first: 'text',
  light: true,
  intents: [
    { certain: true, match },
    {
      certain: true,
      match: (c) =>
        c.slash?.word === 'notices' || (c.slash === undefined && NOTICES.test(phrase(c.text))) ? board(c) : undefined,
    },
  ],
  steps: {
    text: {
      ask(c) {
        return { kind: 'text', message: 'announce:askText', lines: progress(sending(c)), choices: stopChoices(c) }
      },
      answer(c, { token, text }) {
        if (token?.startsWith('stop:') === true) return run({ do: 'stopTask', id: token.slice(5) }, 'stopping')
        return text === undefined || text.trim() === '' ? pass : preview(c, text)
      },
    },
    sure: {
      ask(c) {
        const count = c.audience(halls(c) ?? [])
        if (count === 0) {
          c.say({ message: 'announce:nobody' })
          return end()
        }
        return {
          kind: 'confirm',
          message: 'announce:sure',
          params: { count, text: c.draft.text ?? '' },
          choices: ['yes', 'no'].map((token) => ({
            token,
            label: { message: `announce:choice.${token}` },
            is: { answer: token },
          })),
        }
      },
      answer(c, { token }) {
        const answer = token ?? c.reading.answer
        const where = halls(c)
        if (answer === 'yes')
          return run({ do: 'announce', text: c.draft.text ?? '', ...(where && { halls: where }) }, 'sending')
        if (answer !== 'no') return pass
        c.say({ message: 'announce:dropped' })
        return end()
      },
    },
    sending: {
      result(c, result) {
        if (!result.ok) c.say(refusal(result))
        else c.say({ message: 'announce:sending' })
        return end()
      },
    },
    stopping: { result: stopped },
  },
  due(c, body) {
    if (body.what !== 'notice' && body.what !== 'noticeSent' && body.what !== 'noticeProgress') return undefined
    const [notice] = body.notice === undefined ? [] : c.notices(body.notice)
    if (notice === undefined) return undefined
    if (body.what === 'noticeSent') c.say({ message: 'announce:sent', params: { count: notice.done } })
    else if (body.what === 'noticeProgress') for (const line of progress([notice])) c.say(line)
    else c.say({ message: 'announce:notice', params: { text: notice.body.text } })
    return quiet
  },
  stale: (c, token) =>
    token?.startsWith('stop:') === true && mayAnnounce(c)
      ? run({ do: 'stopTask', id: token.slice(5) }, 'stopping')
      : undefined,
  ways: { text: ['sure', 'stopping'], sure: ['sending', 'end'], sending: ['end'], stopping: ['end'] },
}

/** Managers speak to their halls' guests; undefined: to everybody's. */
function halls(c: AnnounceContext): string[] | undefined {
  if (isAdmin(c.person)) return undefined
  return c.catalogue.halls.map(({ id }) => id).filter((hall) => managesHall(c.person, hall))
}

const mayAnnounce = (c: AnnounceContext): boolean => halls(c)?.length !== 0

function match(c: AnnounceContext): Move | undefined {
  const chinese = /^(?:发公告|发布公告|群发)[:：,，\s]*([\s\S]*)$/.exec(c.text.trim())
  const said = c.slash?.word === 'announce' ? c.slash.rest : chinese?.[1]
  if (said === undefined) return undefined
  if (!mayAnnounce(c)) {
    c.say(refusal({ code: 'HALLO_ROLE_NEEDED' }))
    return done
  }
  return said.trim() === '' ? go('text') : preview(c, said)
}

function preview(c: AnnounceContext, said: string): Move {
  const text = said.trim()
  if (c.long || [...text].length > LONGEST_NOTICE) {
    c.say(refusal({ code: 'HALLO_TEXT_TOO_LONG', params: { max: LONGEST_NOTICE } }))
    return done
  }
  c.set({ text })
  return go('sure')
}

const sending = (c: AnnounceContext): Task[] => c.notices().filter(({ state }) => state === 'running')

const progress = (tasks: readonly Task[]): Line[] =>
  tasks.map(
    ({ done, total, body }): Line =>
      total === undefined
        ? { message: 'announce:progress', params: { count: done, text: short(body.text) } }
        : { message: 'announce:progressOf', params: { count: done, total, text: short(body.text) } },
  )

const stopChoices = (c: AnnounceContext): Option[] =>
  sending(c)
    .slice(0, 3)
    .map(({ id, body }) => ({
      token: `stop:${id}`,
      label: { message: 'announce:choice.stop', params: { text: short(body.text) } },
    }))

const short = (text: string): string => {
  const letters = [...(text.split('\n')[0] ?? '')]
  return letters.length <= 20 ? letters.join('') : `${letters.slice(0, 19).join('')}…`
}

function stopped(c: AnnounceContext, result: ResultOf<'stopTask'>): Move {
  if (!result.ok) c.say(refusal(result))
  else c.say({ message: 'announce:stopped', params: { count: result.task.done } })
  return end()
}

/** What has been announced, for everybody to read. */
function board(c: AnnounceContext): Move {
  // What was stopped was a mistake.
  const notices = c
    .notices()
    .filter(({ state }) => state !== 'stopped')
    .slice(0, SHOWN)
  const zone = c.catalogue.halls[0]?.zone ?? 'UTC'
  const lines = notices.map(
    ({ at, body }): Line => ({ message: 'announce:item', params: { at: { instant: at, zone }, text: body.text } }),
  )
  c.say({ message: notices.length === 0 ? 'announce:none' : 'announce:board', lines })
  return done
}
