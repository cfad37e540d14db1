import type { FileAnswer } from '../../../src/domain/form/form.ts'
import type { Hall, Picture, Service } from '../../../src/domain/hall/hall.ts'
import { MOST_PICTURES, readPicture } from '../../../src/domain/hall/hall-picture.ts'
import { readPictureAction } from '../../../src/language/halls/picture-words.ts'
import { refusal } from '../../common/refusal.ts'
import { type Context, done, end, type Move, push } from '../../engine/dialog.ts'
import type { JsonValue } from '../../engine/types.ts'
import { besidesArgument } from '../commands/arguments/besides-argument.ts'
import { hallArgument, placeIn, placeParam, serviceArgument } from '../commands/arguments/place-argument.ts'
import { textArgument } from '../commands/arguments/text-argument.ts'
import type { Argument, CommandContext, CommandEffect, TableCommand } from '../commands/table-command.ts'
import { editAct, editDone, withHall } from './edit-act.ts'

const action = besidesArgument('action', readPictureAction)

/** The photo itself, as `photo` of the draft: sent in answer, or what the command began with. */
const photo: Argument = {
  name: 'photo',
  read: () => undefined,
  has: (c) => c.draft.action === 'remove' || c.draft.action === 'alt' || photoIn(c) !== undefined,
  ask(c) {
    const shown = picturesOf(c)
    return {
      kind: 'file',
      message: shown.length === 0 ? 'edit:ask.photo' : 'edit:ask.otherPhoto',
      params: { place: placeParam(placeIn(c)) },
      ...(shown.length > 0 && {
        pictures: shown,
        choices: [{ token: 'remove', label: { message: 'edit:action.remove' } }],
      }),
    }
  },
  answer(c, { token }) {
    if (token !== 'remove') return undefined
    c.set({ action: 'remove' })
    return 'taken'
  },
  file(c, file) {
    const read = readPicture(file)
    if (!read.ok) return refusal(read)
    c.set({ photo: file as unknown as JsonValue })
    return 'taken'
  },
}

const photoIn = ({ draft }: CommandContext): FileAnswer | undefined => draft.photo as unknown as FileAnswer | undefined

const altText = textArgument({ name: 'alt', message: 'edit:ask.alt', most: 300 })
/** What the pictures show, for those who can't see them. */
const alt: Argument = {
  ...altText,
  read: (c, line) => (c.draft.action === 'alt' ? altText.read(c, line) : undefined),
  has: (c) => c.draft.action !== 'alt' || altText.has(c),
}

/** `/picture yoga`, then the photo; `/picture yoga remove`; `/picture yoga alt A sunny room with mats`; also begun by a photo that is sent (`check-in/desk.ts`). */
export const pictureCommand: TableCommand = {
  word: 'picture',
  aliases: ['photo', '图片', '照片', '换图', '封面'],
  for: 'manager',
  args: [hallArgument(), serviceArgument({ orHall: true }), action, alt, photo],
  act(c) {
    const { hall, service } = placeIn(c)
    if (hall === undefined) return end()
    const had = picturesOf(c)
    if (c.draft.action === 'remove') return editAct(c, withPictures(c, { hall, service }, []))
    if (c.draft.action === 'alt') return altAct(c, { hall, service })
    const sent = photoIn(c)
    const read = sent && readPicture(sent)
    if (sent === undefined || read?.ok !== true) return end()
    const alt = { [c.locale]: (service ?? hall).name[c.locale] ?? '' }
    const picture: Picture = { ...read.value, ...(alt[c.locale] !== '' && { alt }) }
    const now = c.draft.action === 'add' ? [...had, picture].slice(-MOST_PICTURES) : [picture]
    const act = editAct(c, withPictures(c, { hall, service }, now))
    return 'preview' in act ? { ...act, preview: { ...act.preview, pictures: [sent] } } : act
  },
  done: editDone,
}

/** Of several pictures a number says which: "2 the lockers". */
function altAct(c: CommandContext, place: { hall: Hall; service: Service | undefined }): CommandEffect {
  const had = picturesOf(c)
  const said = String(c.draft.alt ?? '').replace(/^[\s:：]+/, '')
  const [, number, behind] = /^([1-9])[\s.:：、]+(\S.*)$/su.exec(said) ?? []
  const isNumbered = had.length > 1 && Number(number) <= had.length
  const words = isNumbered ? (behind ?? said) : said
  if (had.length === 0) {
    c.say({ message: 'edit:noPicture' })
    return end()
  }
  return editAct(
    c,
    withPictures(
      c,
      place,
      had.map((picture, i) =>
        isNumbered && i !== Number(number) - 1 ? picture : { ...picture, alt: { ...picture.alt, [c.locale]: words } },
      ),
    ),
  )
}

const picturesOf = (c: CommandContext): readonly Picture[] => {
  const { hall, service } = placeIn(c)
  return (service ?? hall)?.pictures ?? []
}

function withPictures(
  c: CommandContext,
  { hall, service }: { hall: Hall; service: Service | undefined },
  pictures: readonly Picture[],
): Hall[] {
  const shown = <Place extends Hall | Service>({ pictures: _, ...place }: Place) => ({
    ...place,
    ...(pictures.length > 0 && { pictures }),
  })
  return withHall(c, hall.id, (at) =>
    service === undefined
      ? (shown(at) as Hall)
      : { ...at, services: at.services.map((each) => (each.id === service.id ? (shown(each) as Service) : each)) },
  )
}

/** `/service yoga picture remove`: the same by another command, which has read the place. */
export function pictureAct({ draft }: CommandContext): Move {
  const { hall, service, line = '' } = draft
  const place = { ...(hall && { hall }), ...(service ? { service } : { whole: true }) }
  return push('command', { act: pictureCommand.word, line, ...place }, 'line')
}

/** A photo that somebody who runs a hall has sent by itself; what was written with it may say of which place. */
export function pictureSent(c: Context, file: FileAnswer): Move {
  const read = readPicture(file)
  if (read.ok)
    return push('command', { act: pictureCommand.word, photo: file as unknown as JsonValue, line: c.text }, 'line')
  c.say(refusal(read))
  return done
}
