import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../config/root.ts'
import { hasChromium, PHONE, startBrowser, Visitor } from '../support/browser.ts'
import { dataFolder, type Service, startService } from '../support/service.ts'
import { SETUP_CODE } from '../support/transcript.ts'

/** `MANAGER_PICTURES=<folder>` keeps what a manager sees at each stage. */
const pictures = process.env.MANAGER_PICTURES
/** Monday morning in London. */
const NOW = '2026-11-23T09:00:00Z'

/** What is tapped (in brackets) and said, each with what the last reply has. */
const TALKS: {
  locale: 'en-GB' | 'zh-CN'
  setup: [string, string][]
  day: [string, string][]
  picture: [string, string]
}[] = [
  {
    locale: 'en-GB',
    setup: [
      ['[Set up a hall]', 'What is the hall for?'],
      ['[Courts]', 'called'],
      ['Elm Courts', 'address'],
      ['12 Elm Road, London', 'open'],
      ['[Every day]', 'What can be booked'],
      ['Tennis', 'cost'],
      ['18', 'at the same time'],
      ['[4]', 'asked'],
      ['[Name and mobile number]', '£18 per slot'],
      ['[Yes, open it]', 'Elm Courts can be booked now'],
    ],
    day: [
      ['[Remove the sample halls]', 'gone'],
      ['[Yes]', 'Done'],
      ['what do guests see?', 'which day'],
      ['cancel', ''],
      ['closed on friday, the floor is being painted', 'closed (“the floor is being painted”)'],
      ['[Yes]', 'Done'],
      ['we can open again on friday', 'as usual'],
      ['[Yes]', 'Done'],
    ],
    picture: ['[Tennis]', 'hall.png'],
  },
  {
    locale: 'zh-CN',
    setup: [
      ['[设置场馆]', '什么样的场馆'],
      ['[球场]', '叫什么'],
      ['榆树球馆', '地址'],
      ['杭州市文三路12号', '什么时候开放'],
      ['[每天]', '可以预约什么'],
      ['羽毛球', '多少钱'],
      ['60', '同一时间'],
      ['[4]', '填写什么'],
      ['[姓名和手机号]', '¥60'],
      ['[是，开放]', '榆树球馆现在可以预约了'],
    ],
    day: [
      ['[移除示例]', '移除'],
      ['[是]', '改好了'],
      ['客人看到的是什么样', '哪一天'],
      ['取消', ''],
      ['周五不开，地板要刷漆', '休息（“地板要刷漆”）'],
      ['[是]', '改好了'],
      ['周五又能开了', '照常'],
      ['[是]', '改好了'],
    ],
    picture: ['[羽毛球]', 'hall.png'],
  },
]

describe.skipIf(!hasChromium()).each(TALKS)(
  'a new manager with a phone, $locale',
  ({ locale, setup, day, picture }) => {
    let service: Service
    let browser: Browser
    let visitor: Visitor

    beforeAll(async () => {
      service = await startService({
        folder: await dataFolder(),
        env: { HALLO_NOW: NOW, HALLO_LIMIT_MESSAGES: 'off', HALLO_SETUP_CODE: SETUP_CODE },
      })
      browser = await startBrowser()
      visitor = await Visitor.arrive(browser, { ...PHONE, locale })
      await visitor.open(service.url)
    })
    afterAll(async () => {
      await browser?.close()
      await service?.stop()
    })

    async function talk(lines: readonly (readonly [string, string])[]): Promise<void> {
      for (const [said, has] of lines) {
        const label = /^\[(.+)\]$/.exec(said)?.[1]
        const words = label === undefined ? await visitor.say(said) : await visitor.tap(label)
        expect(words).toContain(has)
        expect(await visitor.sidewaysOverflow(), said).toBe(0)
        // the conversation scrolls in its place, and the page stays where it is
        expect(await visitor.page.evaluate('document.documentElement.scrollHeight'), said).toBe(PHONE.viewport.height)
      }
    }
    async function look(name: string): Promise<void> {
      if (pictures === undefined) return
      await mkdir(pictures, { recursive: true })
      await visitor.page.waitForTimeout(400)
      await visitor.page.screenshot({ path: join(pictures, `${locale}-${name}.png`) })
    }
    const attach = () => visitor.page.locator('#attach')

    it('claims the service, and sets up a hall that can be booked', async () => {
      expect(await attach().isVisible()).toBe(false)
      expect(await visitor.say(`/claim ${SETUP_CODE}`)).not.toBe('')
      await look('claimed')
      await talk(setup.slice(0, 5))
      await look('asked')
      await talk(setup.slice(5, -1))
      await look('preview')
      await talk(setup.slice(-1))
      await look('set-up')
    })

    it('tries it as a guest, closes a day and opens it again', async () => {
      await talk(day.slice(0, 3))
      await look('try')
      await talk(day.slice(3, 5))
      await look('closing')
      await talk(day.slice(5))
      await look('reopened')
    })

    it('sends a picture unasked, and guests see it', async () => {
      expect(await attach().isVisible()).toBe(true)
      const before = await visitor.replies().count()
      const content = await readFile(join(packageRoot(), 'config/pictures/huadu.png'))
      await visitor.attach({ name: 'hall.png', content })
      await visitor.replies().nth(before).waitFor()
      await look('picture-asked')
      const [place, has] = picture
      if (!(await visitor.lastWords()).includes(has)) await talk([[place, has]])
      await look('picture')
      await talk([[locale === 'zh-CN' ? '[是]' : '[Yes]', '']])
      const shown = visitor.page.locator('.line.hallo').last().locator('img')
      await visitor.say(locale === 'zh-CN' ? '羽毛球是什么样的' : 'tell me about tennis')
      await look('shown')
      expect(await shown.count()).toBeGreaterThan(0)
      expect(visitor.complaints).toEqual([])
    })

    it('prints the page with the codes', async () => {
      const link = visitor.page.locator('a[href*="/print/"]').first()
      const address = await link.getAttribute('href')
      await visitor.page.goto(new URL(address ?? '', service.url).href)
      expect(await visitor.page.locator('svg, img').count()).toBeGreaterThan(0)
      expect(await visitor.sidewaysOverflow()).toBe(0)
      await look('print')
    })
  },
)
