import { randomBytes } from 'node:crypto'
import { json, Router } from 'express'
import { z } from 'zod'
import { nearestLocale } from '../../config/locales.ts'
import type { Clock } from '../bot/clock.ts'
import { LOCALES } from '../bot/draw.ts'
import { badBody } from './problem.ts'
import { problemOf } from './schema.ts'
import { GUEST_MS, type Tokens } from './token.ts'

const Body = z.strictObject({ locale: z.enum(['zh-CN', 'en']).optional() })

/** `POST /sessions`: a new anonymous person, kept in the token alone until the first message. */
export function sessions({ tokens, clock }: { tokens: Tokens; clock: Clock }): Router {
  const router = Router()
  router.post('/', json({ limit: '1kb', strict: true }), (request, response) => {
    const body = Body.safeParse(request.body ?? {})
    if (!body.success) throw badBody(problemOf(body.error))
    const issued = clock.now()
    const person = randomBytes(12).toString('base64url')
    const locale = body.data.locale ?? spoken(request.get('accept-language'))
    const token = tokens.issue({ person, issued, locale })
    response.status(201).json({ token, expiresAt: new Date(issued + GUEST_MS).toISOString() })
  })
  return router
}

/** The language of the header, where it names one that we speak; otherwise the first words will tell. */
function spoken(header: string | undefined): string | undefined {
  const languages = LOCALES.map((tag) => tag.split('-')[0]!)
  const named = header?.toLowerCase().match(/[a-z]{2,3}(?=[-;,]|$)/g) ?? []
  return named.some((language) => languages.includes(language)) ? nearestLocale(header, LOCALES) : undefined
}
