import type { Field, FieldKind } from '../../../src/domain/form/form.ts'
import { findHall } from '../../../src/domain/hall/catalogue.ts'
import type { Service } from '../../../src/domain/hall/hall.ts'
import type { Text } from '../../../src/domain/text.ts'
import { nameOfCopy } from '../../../src/language/commands/action-words.ts'
import type { ActionWord } from '../../../src/language/commands/command-words.ts'
import { isOnlyKind, saysNeed, saysWordsOf } from '../../../src/language/halls/form-words.ts'
import { readLimits } from '../../../src/language/halls/rule-value.ts'
import { idOfName } from '../../../src/language/names/id-of-name.ts'
import { end } from '../../engine/dialog.ts'
import type { Say } from '../../engine/types.ts'
import { actionArgument, actionIn, neededFor } from '../commands/arguments/action-argument.ts'
import { countArgument, countIn } from '../commands/arguments/count-argument.ts'
import { hallArgument, placeIn, serviceArgument } from '../commands/arguments/place-argument.ts'
import { textArgument } from '../commands/arguments/text-argument.ts'
import type { Argument, CommandContext, TableCommand } from '../commands/table-command.ts'
import { editAct, editDone, withServices } from '../halls/edit-act.ts'
import { agesSaid, withAges } from './field-ages.ts'
import { fieldArgument, fieldIn, fieldNamed, kindArgument, kindIn, needArgument } from './field-arguments.ts'
import { DETAILS, TYPED_DETAILS, withDetail } from './field-details.ts'
import { formLines } from './form-of.ts'

const OF_ONE = [
  'remove',
  'required',
  'optional',
  'perGuest',
  'once',
  'relabel',
  'order',
  'options',
  'help',
  'range',
] as const
const ACTIONS: readonly ActionWord[] = ['new', ...OF_ONE]
const TYPED: readonly ActionWord[] = ['new', 'relabel', 'options', 'help', 'range', ...TYPED_DETAILS]

const value = textArgument({ name: 'value', message: 'form:ask.value', most: 500 })
const options = textArgument({ name: 'options', message: 'form:ask.options', most: 500 })

/** Asked of a new field whose kind has options. */
const optionsArgument: Argument = {
  ...options,
  // the line with the field's name holds none
  read: (c, line) => (c.draft.kind === undefined ? undefined : options.read(c, line)),
  has: (c) => !hasOptions(kindIn(c)) || options.has(c),
}

const action = actionArgument(ACTIONS, (c) => formLines(placeIn(c).service?.fields ?? []), {
  left: true,
  rare: DETAILS,
  // a field may be called "Age" or "Why"
  blank(c, text) {
    const [from, to] = fieldNamed(text, placeIn(c).service?.fields ?? [])?.span ?? [0, 0]
    return `${text.slice(0, from)}${' '.repeat(to - from)}${text.slice(to)}`
  },
})
/** One that is there already is said so before anything else is asked. */
const newValue: Argument = {
  ...value,
  read(c, line) {
    const refused = value.read(c, line)
    readNeed(c)
    const label = actionIn(c) === 'new' ? c.draft.value : undefined
    const taken = typeof label === 'string' && isTaken(placeIn(c).service?.fields ?? [], label)
    return taken ? { message: 'form:taken', params: { label } } : refused
  },
}
/** "licence plate, required": what stands behind the label says only whether it must be answered. */
function readNeed(c: CommandContext): void {
  const said = actionIn(c) === 'new' && typeof c.draft.value === 'string' ? c.draft.value : ''
  const [, label, behind] = /^(.{2,}?)[,，;；]\s*([^,，;；]{2,24})$/u.exec(said) ?? []
  const need = behind === undefined ? undefined : saysNeed(behind)
  if (need !== undefined && label !== undefined) c.set({ value: label.trim(), need })
}
const typed = neededFor({ ...newValue, ask: (c) => ({ kind: 'text', message: `form:ask.${actionIn(c)}` }) }, TYPED)

const service = serviceArgument()
/** Only one asks for what is named: it is that. */
const askingService: Argument = {
  ...service,
  has(c) {
    const { hall, fieldSaid } = c.draft
    if (service.has(c) || typeof fieldSaid !== 'string' || actionIn(c) === 'new') return service.has(c)
    // a hall's name may be a word of it
    const said = `${fieldSaid} ${c.text}`.toLowerCase()
    // "climbers name": of all that ask for a name it is the one whose label says most of it
    const likeness = ({ fields }: Service): number =>
      Math.max(
        0,
        ...fields.flatMap(({ label }) =>
          Object.values(label).map((each) => {
            const words = Math.max(1, each.split(/\s+/u).length)
            return said.includes(each.toLowerCase()) || saysWordsOf(said, each) ? words : 0
          }),
        ),
      )
    const named = (findHall(c.catalogue, String(hall ?? ''))?.services ?? []).map(
      (each) => [each, likeness(each)] as const,
    )
    const most = Math.max(0, ...named.map(([, score]) => score))
    const [only, ...others] = named.flatMap(([each, score]) => (score > 0 && score === most ? [each] : []))
    if (only !== undefined && others.length === 0) c.note({ service: only.id })
    return service.has(c)
  },
}

const named = neededFor(fieldArgument, [...OF_ONE, ...DETAILS])
/** "ages 6 to 14" are of the form's own question for them. */
const ofOne: Argument = { ...named, has: (c) => agesSaid(c) !== undefined || named.has(c) }

/** `/field yoga`, `/field yoga add Licence plate`, `/表单 会议室 手机号 选填`: what guests are asked. */
export const fieldCommand: TableCommand = {
  word: 'field',
  aliases: ['表单', '字段', '填写项'],
  for: 'manager',
  args: [
    hallArgument(),
    askingService,
    action,
    ofOne,
    neededFor(countArgument, ['order']),
    typed,
    neededFor(kindArgument, ['new']),
    neededFor(optionsArgument, ['new']),
    neededFor(needArgument, ['new']),
  ],
  act(c) {
    const { service } = placeIn(c)
    if (service === undefined) return end()
    const ages = agesSaid(c)
    const fields =
      ages !== undefined
        ? withAges(service, ages)
        : actionIn(c) === 'new'
          ? added(c, service.fields)
          : changedForm(c, service.fields)
    if (!Array.isArray(fields)) {
      c.say(fields as Say)
      return end()
    }
    return editAct(
      c,
      withServices(c, (each) => ({ ...each, fields })),
    )
  },
  done: editDone,
}

const isTaken = (fields: readonly Field[], label: string): boolean =>
  fields.some(
    ({ kind, label: known }) =>
      (kind === 'mobile' && isOnlyKind(label, kind)) ||
      Object.values(known).some((each) => each.toLowerCase() === label.trim().toLowerCase()),
  )

const hasOptions = (kind: FieldKind): boolean => kind === 'choice' || kind === 'choices'

/** What is masked and erased some time after the visit. */
const SENSITIVE: ReadonlySet<FieldKind> = new Set(['mobile', 'email', 'id-card', 'file'])

function added(c: CommandContext, fields: readonly Field[]): Field[] | Say {
  const label = String(c.draft.value).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  if (isTaken(fields, label)) return { message: 'form:taken', params: { label } }
  const kind = kindIn(c)
  const list = hasOptions(kind) ? optionsOf(c, String(c.draft.options ?? '')) : undefined
  if (list !== undefined && list.length < 2) return { message: 'form:fewOptions' }
  const id = idOfName(
    label,
    fields.map((field) => field.id),
    'field',
  )
  const required = c.draft.need === 'required' || kind === 'terms'
  const field: Field = {
    id,
    kind,
    label: { [c.locale]: label },
    required,
    sensitive: SENSITIVE.has(kind),
    ...(list && { options: list }),
  }
  return [...fields, field]
}

function optionsOf(c: CommandContext, text: string): { id: string; label: Text }[] {
  const labels = text.split(/[,，、;；\n]/).map((label) => label.trim())
  const list: { id: string; label: Text }[] = []
  for (const label of new Set(labels.filter((each) => each !== ''))) {
    const taken = list.map(({ id }) => id)
    list.push({ id: idOfName(label, taken, 'option'), label: { [c.locale]: label } })
  }
  return list
}

function changedForm(c: CommandContext, fields: readonly Field[]): Field[] | Say {
  const field = fieldIn(c)
  const action = actionIn(c)
  if (field === undefined) return { message: 'form:none' }
  const others = fields.filter(({ id }) => id !== field.id)
  if (action === 'remove') {
    const needed = others.find(({ when }) => when?.field === field.id)
    return needed === undefined ? others : { message: 'form:needed', params: { label: { text: needed.label } } }
  }
  if (action === 'order') return others.toSpliced(Math.max(0, (countIn(c) ?? fields.length) - 1), 0, field)
  const changed = withDetail(c, field, saidFor(c), fields) ?? changedField(c, field)
  return 'message' in changed ? changed : fields.map((each) => (each === field ? changed : each))
}

const saidFor = ({ draft }: CommandContext): string => String(draft.value ?? '').replace(/^[\s:：]+/, '')

function changedField(c: CommandContext, field: Field): Field | Say {
  const said = saidFor(c)
  switch (actionIn(c)) {
    case 'required':
      return { ...field, required: true }
    case 'optional':
      return field.kind === 'terms' ? { message: 'form:termsRequired' } : { ...field, required: false }
    case 'perGuest':
      return { ...field, per: 'guest' }
    case 'once': {
      const { per: _, ...rest } = field
      return rest
    }
    case 'relabel':
      return { ...field, label: { ...field.label, [c.locale]: newLabel(field, said) } }
    case 'help':
      return { ...field, help: { ...field.help, [c.locale]: said } }
    case 'options':
      return withOptions(c, field, said)
    default:
      return withRange(field, said)
  }
}

/** "rename Name to Full name" says the old one too. */
function newLabel(field: Field, said: string): string {
  const old = Object.values(field.label).find((label) => said.toLowerCase().startsWith(label.toLowerCase()))
  return (old !== undefined && nameOfCopy(said.slice(old.length))) || said
}

/** Options that stay keep their ids: answers are kept under them. */
function withOptions(c: CommandContext, field: Field, said: string): Field | Say {
  if (!hasOptions(field.kind)) return { message: 'form:noOptions' }
  const list = optionsOf(c, said).map(
    (option) =>
      field.options?.find(({ label }) => Object.values(label).includes(option.label[c.locale] ?? '')) ?? option,
  )
  return list.length < 2 ? { message: 'form:fewOptions' } : { ...field, options: list }
}

const RANGED: ReadonlySet<FieldKind> = new Set(['text', 'name', 'number', 'choices'])

/** Of a number its limits, of a text its length, of several choices how many. */
function withRange(field: Field, said: string): Field | Say {
  const limits = readLimits(said)
  if (!RANGED.has(field.kind)) return { message: 'form:noRange' }
  return limits === undefined ? { message: 'form:rangeUnreadable' } : { ...field, ...limits }
}
