import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { GuestEntry, Reply as PageReply } from '../../adapters/web/page/chat/protocol.ts'
import { TEXTS } from '../../adapters/web/page/texts.ts'
import { packageRoot } from '../../config/root.ts'
import type { GuestWords } from '../../src/bot/doors/entries.ts'
import type { BookingState } from '../../src/domain/booking/booking.ts'
import type { ReplyView } from '../../src/http/reply-view.ts'

const root = join(packageRoot(), 'adapters/web/page')

describe('the page and the service', () => {
  it('speak of the same replies', () => {
    expectTypeOf<ReplyView>().toExtend<PageReply>()
    expectTypeOf<GuestWords>().toExtend<Omit<GuestEntry, 'seq' | 'from' | 'at'>>()
  })

  it('know the same states of a booking', () => {
    const states: Record<BookingState, true> = {
      held: true,
      pending: true,
      confirmed: true,
      checkedIn: true,
      noShow: true,
      cancelled: true,
      cancelledByStaff: true,
      declined: true,
      expired: true,
    }
    expect(Object.keys(TEXTS.en.state).sort()).toEqual(Object.keys(states).sort())
  })
})

describe('the page', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const html = readFileSync(join(root, 'index.html'), 'utf8')

  it('takes nothing from elsewhere and has nothing inline', () => {
    const addresses = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map((match) => match[1])
    expect(addresses.length).toBeGreaterThan(4)
    for (const address of addresses) expect(address).toMatch(/^\/assets\/[\w./-]+$/)
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/)
    for (const file of files.filter((name) => /\.(css|svg|webmanifest)$/.test(name))) {
      expect(readFileSync(join(root, file), 'utf8').replace('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:\/\//,
      )
    }
  })

  it('has one script and one style, which its build puts into it', () => {
    expect([...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map((match) => match[1])).toEqual(['/assets/main.js'])
    expect([...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1])).toEqual([
      '/assets/page.css',
    ])
    expect(html).not.toContain('modulepreload')
  })

  it('weighs at most 60 KB compressed, comments included', () => {
    const served = files.filter((name) => /\.(html|css|svg|webmanifest|ts)$/.test(name))
    const bytes = served.reduce((sum, file) => sum + gzipSync(readFileSync(join(root, file))).length, 0)
    expect(served.length).toBeGreaterThan(20)
    expect(bytes).toBeLessThan(60_000)
  })
})
