import { expect, test } from 'vitest'
import { phraseTags } from '../../config/phrase-files.ts'
import { modelFor } from '../../dialogs/engine/model-for.ts'
import { offeredActs } from '../../dialogs/engine/offered-acts.ts'
import { type Understanding, understand } from '../../src/language/understand.ts'
import { EngineDriver } from '../support/engine-driver.ts'

/** A sentence that is offered must be understood as just the act that it stands for, or choosing it would ask again. */
for (const tag of phraseTags()) {
  const model = modelFor(tag)
  test.each(Object.entries(model.sentences))(`${tag}: %s is meant by "%s"`, (act, sentence) => {
    const { acts, unexplained } = understand(sentence, { zone: 'Asia/Shanghai', locale: tag, booking: true }, model)
    expect({ acts: acts.map((each) => each.act), unexplained }).toEqual({ acts: [act], unexplained: '' })
  })
}

const unsure = (offers: string[]): Understanding => ({ acts: [], offers, entities: [], unexplained: 'hm' })

test('only what has a sentence is offered, in the language spoken', () => {
  expect(offeredActs(unsure(['cancel', 'deny']), 'en')).toEqual([{ token: 'said.cancel', label: 'Cancel my booking' }])
  expect(offeredActs(unsure(['late', 'arrived']), 'zh-CN')).toEqual([{ token: 'said.arrived', label: '我们到了' }])
  expect(offeredActs(unsure(['deny', 'smalltalk']), 'en')).toEqual([])
  expect(offeredActs(unsure(['free', 'smalltalk']), 'en').map(({ label }) => label)).toEqual([
    'What is free?',
    'Just chatting',
  ])
})

test('a choice that was offered is heard as its sentence, with or without a question open', async () => {
  const driver = await EngineDriver.open()
  try {
    await driver.say('ada', { text: 'badminton tomorrow at 6pm for 2, Ada Lovelace, 13800138000' }, '1')
    const asked = await driver.say('ada', { choice: 'help.x~said.hours' }, '2')
    expect(asked.replies[0]?.text).toContain('09:00')
    expect(asked.replies.at(-1)?.ask?.kind).toBe('confirm')
    await driver.say('ada', { text: 'yes' }, '3')
    const cancel = await driver.say('ada', { choice: 'help.x~said.cancel' }, '4')
    expect(cancel.replies.at(-1)?.ask).toMatchObject({ dialog: 'manage', step: 'cancel' })
  } finally {
    await driver.close()
  }
})

/** Near to this or that, and sure of nothing. */
const NEAR = ['take me off that sheet would you', 'the others never', 'is it a done thing', 'how long will that take']

test('a choice beside “did you mean” is heard as its sentence, tapped or typed as it is labelled', async () => {
  const driver = await EngineDriver.open()
  try {
    await driver.say('ada', { text: 'badminton friday at 10am for 2, Ada Lovelace, 13800138000' }, '1')
    await driver.say('ada', { text: 'yes' }, '2')
    let offered = 0
    for (const [at, text] of NEAR.entries()) {
      const { replies } = await driver.say('ada', { text }, `n${at}`)
      const choices = replies.flatMap((reply) => reply.choices ?? []).filter(({ value }) => value.includes('~said.'))
      for (const { value, label } of choices) {
        offered += 1
        const tapped = await driver.say('ada', { choice: value }, `n${at}${value}a`)
        expect(tapped.replies.length, label).toBeGreaterThan(0)
        await driver.say('ada', { text: 'no' }, `n${at}${value}b`)
        await driver.say('ada', { text }, `n${at}${value}c`)
        const typed = await driver.say('ada', { text: label }, `n${at}${value}d`)
        expect(typed.replies.length, label).toBeGreaterThan(0)
        await driver.say('ada', { text: 'no' }, `n${at}${value}e`)
      }
    }
    expect(offered).toBeGreaterThan(0)
  } finally {
    await driver.close()
  }
})

const BOOK: Readonly<Record<string, { words: (at: number) => string; yes: string }>> = {
  en: {
    words: (at) => `exhibition on wednesday at ${10 + (at % 2)}:00 for 1, Ada Lovelace, ${13800138000 + at}`,
    yes: 'yes',
  },
  'zh-CN': { words: (at) => `展览 周三${10 + (at % 2)}:00 1个人，王芳，${13800138000 + at}`, yes: '确认' },
}

/** Offering what is then not understood would be worse than to say so at once. */
for (const [tag, { words, yes }] of Object.entries(BOOK)) {
  test(`${tag}: with a booking, each sentence that is offered leads somewhere, and the booking stands`, async () => {
    const driver = await EngineDriver.open()
    try {
      for (const [at, act] of Object.keys(modelFor(tag).sentences).entries()) {
        await driver.say(act, { text: words(at) }, `${act}1`)
        const booked = await driver.say(act, { text: yes }, `${act}2`)
        expect(booked.replies.at(-1)?.booking?.state, act).toBe('confirmed')
        const { replies } = await driver.say(act, { choice: `help.x~said.${act}` }, `${act}3`)
        const lost = replies.filter(({ code }) => code === 'HALLO_NOT_UNDERSTOOD' || code === 'HALLO_UNSURE')
        expect.soft({ act, heard: replies.length > 0 && lost.length === 0 }).toEqual({ act, heard: true })
        const after = await driver.say(act, { text: '/mine' }, `${act}4`)
        expect.soft(JSON.stringify(after.replies), act).toContain(booked.replies.at(-1)!.booking!.code)
      }
    } finally {
      await driver.close()
    }
  })
}
