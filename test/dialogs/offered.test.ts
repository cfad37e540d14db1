import { expect, test } from 'vitest'
import { phraseTags } from '../../config/phrase-files.ts'
import { modelFor } from '../../dialogs/engine/model-for.ts'
import { offeredActs } from '../../dialogs/engine/offered.ts'
import { type Understood, understand } from '../../src/language/understand.ts'
import { EngineDriver } from '../support/engine-driver.ts'

/** A sentence that is offered must be understood as just the act that it stands for, or choosing it would ask again. */
for (const tag of phraseTags()) {
  const model = modelFor(tag)
  test.each(Object.entries(model.sentences))(`${tag}: %s is meant by "%s"`, (act, sentence) => {
    const { acts, unexplained } = understand(sentence, { zone: 'Asia/Shanghai', locale: tag, booking: true }, model)
    expect({ acts: acts.map((each) => each.act), unexplained }).toEqual({ acts: [act], unexplained: '' })
  })
}

const unsure = (offers: string[]): Understood => ({ acts: [], offers, entities: [], unexplained: 'hm' })

test('only what has a sentence is offered, in the language spoken', () => {
  expect(offeredActs(unsure(['cancel', 'deny']), 'en')).toEqual([{ token: 'said.cancel', label: 'Cancel my booking' }])
  expect(offeredActs(unsure(['late']), 'zh-CN')).toEqual([{ token: 'said.late', label: '我们会晚到' }])
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
