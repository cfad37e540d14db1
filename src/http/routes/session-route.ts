import { json, Router } from 'express'
import { z } from 'zod'
import { nearestLocale } from '../../../config/locales.ts'
import type { Clock } from '../../bot/clock.ts'
import { LOCALES } from '../../bot/draw/draw.ts'
import type { Porter } from '../../bot/porter.ts'
import { joinAccount } from '../../services/join-account.ts'
import type { Store } from '../../store/port/store.ts'
import type { NetworkOf } from '../network.ts'
import { newPersonId } from '../person-id.ts'
import { badBody } from '../problem.ts'
import type { ViewReply } from '../reply-view.ts'
import { problemOf } from '../schema-problem.ts'
import { GUEST_MS, type Tokens } from '../token.ts'
import { incoming } from '../web-event.ts'
import type { PageLogIn } from './log-in-route.ts'
import { answer } from './message-route.ts'

interface SessionParts {
  tokens: Tokens
  clock: Clock
  porter: Pick<Porter, 'handle'>
  networkOf: NetworkOf
  view: ViewReply
  store: Pick<Store, 'execute'>
  logIn?: Pick<PageLogIn, 'accountOf' | 'clear'>
}

const Body = z.strictObject({ locale: z.enum(['zh-CN', 'en']).optional(), greet: z.boolean().optional() })

/**
 * `POST /sessions`: a new anonymous person, kept in the token alone until the first message. With `greet` the chat is opened at
 * once, as by a first message `/start`, and its answer comes along: a round trip less. Where the browser's platform has just told whose
 * account it is (`log-in-route.ts`), the session is that person's.
 */
export function sessions({ tokens, clock, porter, networkOf, view, store, logIn }: SessionParts): Router {
  const router = Router()
  router.post('/', json({ limit: '1kb', strict: true }), async (request, response) => {
    const body = Body.safeParse(request.body ?? {})
    if (!body.success) throw badBody(problemOf(body.error))
    const issued = clock.now()
    const person = newPersonId(issued)
    const locale = body.data.locale ?? spoken(request.get('accept-language'))
    const account = logIn?.accountOf(request)
    if (logIn !== undefined && account !== undefined) {
      await joinAccount(store, { ...account, session: person, now: issued })
      response.clearCookie(logIn.clear.name, logIn.clear.options)
    }
    const token = tokens.issue({ person, issued, locale })
    const session = { token, expiresAt: new Date(issued + GUEST_MS).toISOString() }
    const network = networkOf(request)
    const guest = { person, conversation: `p:${person}`, locale, ...(network !== undefined && { network }) }
    const opening =
      body.data.greet === true
        ? answer(await porter.handle(incoming(guest, 'greet', { type: 'text', text: '/start' }, issued)), view)
        : undefined
    response.status(201).json({ ...session, ...opening })
  })
  return router
}

/** The language of the header, where it names one that we speak; otherwise the first words will tell. */
function spoken(header: string | undefined): string | undefined {
  const languages = LOCALES.map((tag) => tag.split('-')[0]!)
  const named = header?.toLowerCase().match(/[a-z]{2,3}(?=[-;,]|$)/g) ?? []
  return named.some((language) => languages.includes(language)) ? nearestLocale(header, LOCALES) : undefined
}
