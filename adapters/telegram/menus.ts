import type { Telegram } from 'telegraf'
import { COMMANDS, commandsFor } from '../../dialogs/common/all-commands.ts'
import type { TableEntry } from '../../dialogs/common/table-entry.ts'
import { speakerFor } from '../../src/bot/draw/draw-text.ts'
import type { Person } from '../../src/store/port/store.ts'

/** Telegram's menu of commands: everybody's in each language, and in the chats of those with a role what they may do besides. */

/** So many chats with a menu of their own are remembered, the latest; staff are few. */
const MOST_REMEMBERED = 1000

export async function everybodysMenu(telegram: Telegram): Promise<void> {
  const everyone = COMMANDS.filter((command) => command.for === 'everyone' && command.unlisted !== true)
  await telegram.setMyCommands(menuOf(everyone, 'en'))
  await telegram.setMyCommands(menuOf(everyone, 'zh-CN'), { language_code: 'zh' })
}

/** Keeps a chat's own menu at what its person may do; told after each of their messages, it speaks up only for a change. */
export function ownMenus(telegram: Telegram): (chat: number, person: Person | undefined) => Promise<void> {
  const shown = new Map<number, string>()
  return async (chat, person) => {
    const commands = person === undefined || person.roles.length === 0 ? [] : commandsFor(person)
    const locale = person?.locale ?? 'en'
    const wanted = commands.length === 0 ? '' : `${locale} ${commands.map(({ word }) => word).join(' ')}`
    if ((shown.get(chat) ?? '') === wanted) return
    const scope = { type: 'chat', chat_id: chat } as const
    if (wanted === '') await telegram.deleteMyCommands({ scope })
    else await telegram.setMyCommands(menuOf(commands, locale), { scope })
    // Only now: what was refused is tried again with the next message.
    shown.delete(chat)
    if (wanted === '') return
    const [oldest] = shown.keys()
    if (shown.size >= MOST_REMEMBERED && oldest !== undefined) shown.delete(oldest)
    shown.set(chat, wanted)
  }
}

const menuOf = (commands: readonly TableEntry[], locale: string): { command: string; description: string }[] =>
  commands.map(({ word }) => ({
    command: word,
    description: speakerFor(locale).text(`commands:${word}.does`).slice(0, 256),
  }))
