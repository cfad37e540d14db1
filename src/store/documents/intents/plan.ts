import { ERASED } from '../../../domain/booking/booking.ts'
import { auditOf, filesOf, picturesOf } from '../../decide/effects.ts'
import type { BookingWrite, Write } from '../../decide/writes.ts'
import type { Person, StoreCommand } from '../../port/store.ts'
import type { Collection } from '../connection.ts'
import { entryIn, limitIdsOf, limitOfNetwork, limitOfPerson, sameEntry } from '../counting/limit-docs.ts'
import { placesChanges } from '../counting/places-changes.ts'
import { ALL, type Known } from '../fetched-facts.ts'
import type {
  ConversationValue,
  ErasedPersons,
  Intent,
  Lock,
  Relay,
  SlotChange,
  StoredPerson,
  Values,
} from '../values.ts'

/** Makes an intent of what was decided: which documents to claim, which slots to grow, and what follows. */
export class Plan {
  readonly relays: Relay[] = []
  readonly #id: string
  readonly #known: Known
  /** the real clock */
  readonly #clock: () => number
  readonly #next: () => number
  #erased: ErasedPersons | undefined
  readonly #locks = new Map<string, Lock>()
  readonly #slots = new Map<string, SlotChange & { entries: SlotChange['entries'][number][] }>()

  constructor(id: string, known: Known, { clock, next }: { clock: () => number; next: () => number }) {
    this.#next = next
    this.#id = id
    this.#known = known
    this.#clock = clock
  }

  get intent(): Intent {
    const locks = [...this.#locks.values()].sort((a, b) => order(`${a.collection} ${a.id}`, `${b.collection} ${b.id}`))
    const slots = [...this.#slots].sort(([a], [b]) => order(a, b)).map(([, slot]) => slot)
    const erased = this.#erased && { erased: this.#erased }
    return { state: 'open', locks, slots, relays: this.relays, at: this.#clock(), ...erased }
  }

  /** Claims the document as it was read; `change` makes its next value of the one that the plan has so far. */
  set<C extends Collection>(
    collection: C,
    id: string,
    change: (value: Values[C] | undefined) => Values[C] | undefined,
  ) {
    const at = `${collection} ${id}`
    const lock = this.#locks.get(at) ?? this.#read(collection, id)
    this.#locks.set(at, { ...lock, after: change(lock.after as Values[C] | undefined) })
    return lock.rev
  }

  put<C extends Collection>(collection: C, id: string, value: Values[C]): void {
    this.relays.push({ do: 'put', collection, id, value } as Relay)
  }

  write(command: StoreCommand, writes: readonly Write[]): void {
    for (const write of writes) {
      this.#one(write, command)
      const entry = auditOf(command, write)
      if (entry !== undefined) this.put('audit', `${this.#id} ${this.relays.length}`, { n: this.#next(), entry })
    }
  }

  person(id: string, change: (value: StoredPerson) => StoredPerson): void {
    this.set('persons', id, (value = {}) => change(value))
  }

  /** A person as a linked device has them: (`asDevice`): its signing in and out is its own, its roles too unless it is proved. */
  #byDevice(device: string, { device: _, roles, tokensFrom, signIn, proved, ...shared }: Person): void {
    const signedOut = { ...(tokensFrom !== undefined && { tokensFrom }), ...(signIn !== undefined && { signIn }) }
    this.person(shared.id, (value) => {
      const { roles: own = [], tokensFrom: since, signIn: by } = value.person ?? {}
      const first = { ...(since !== undefined && { tokensFrom: since }), ...(by !== undefined && { signIn: by }) }
      return { ...value, person: { ...shared, roles: proved === true ? roles : own, ...first } }
    })
    this.person(device, (value) => {
      const {
        tokensFrom: __,
        signIn: ___,
        ...own
      } = value.person ?? { id: device, answers: {}, createdAt: shared.createdAt }
      return { ...value, person: { ...own, roles: proved === true ? [] : roles, ...signedOut } }
    })
  }

  #read(collection: Collection, id: string): Lock {
    const doc = this.#known.doc(collection, id)
    return { collection, id, rev: doc?.rev ?? 0, after: doc?.value }
  }

  #one(write: Write, command: StoreCommand): void {
    const { facts } = this.#known
    switch (write.set) {
      case 'booking':
        this.#booking(write)
        return
      case 'person': {
        const { after } = write
        const { device } = after
        this.#fencePerson(after.id)
        if (device === undefined) this.person(after.id, (value) => ({ ...value, person: after }))
        else this.#byDevice(device, after)
        if ((write.before?.roles ?? []) !== after.roles) {
          const holder = after.proved === true ? after.id : (device ?? after.id)
          this.#roster(holder, after.roles.length > 0)
        }
        return
      }
      case 'link':
        this.#fencePerson(write.from)
        this.#fencePerson(write.to)
        this.person(write.from, ({ proved: _, ...value }) => ({
          ...value,
          linkedTo: write.to,
          linkedAt: write.at,
          ...(write.proved && { proved: true as const }),
        }))
        return
      case 'unlink':
        this.#fencePerson(write.device)
        this.person(write.device, ({ linkedTo: _, linkedAt: __, proved: ___, ...value }) => value)
        return
      case 'invitation':
        this.set('invitations', facts.hash('invitation', write.code).toString('hex'), () => write.after)
        return
      case 'linkOffer':
        this.set('invitations', facts.hash('link offer', write.code).toString('hex'), () => write.after)
        return
      case 'task': {
        const n = this.#next()
        this.set('tasks', write.after.id, (value) => ({ ...value, n: value?.n ?? n, ...write.after }))
        return
      }
      case 'question':
        this.set('questions', write.id, () => write.after)
        return
      case 'catalogue': {
        const { after, changes } = write
        this.set('catalogue', ALL, () => after)
        const edit = { version: after.version, changes, key: write.key.toString('hex') }
        this.put('edits', String(after.version), edit)
        for (const picture of picturesOf(write))
          this.relays.push({ do: 'keepPicture', ...picture, version: after.version })
        return
      }
      case 'meta':
        this.set('meta', write.key, () => write.after)
        return
      case 'wrongTry': {
        const { subject, at } = write
        this.put('tries', `${this.#id} ${this.relays.length}`, { subject, at })
        return
      }
      case 'forgotten': {
        const { conversation, ago, from } = write
        const seq = Number.MAX_SAFE_INTEGER
        const real = this.#clock()
        const begin = from === undefined ? {} : { from: real - from }
        this.relays.push({ do: 'forgetEntries', conversation, seq, at: real - ago, ...begin })
        return
      }
      case 'erased':
        this.#erase(write.person)
        if (write.idleSince !== undefined) {
          this.#lapse(write.person)
          return
        }
        this.put('erasures', this.#id, {
          n: this.#next(),
          at: command.now,
          marks: [write.person, ...facts.linkedTo(write.person)].map((id) => facts.hash('erased', id).toString('hex')),
        })
        return
      case 'audit':
        return
      default:
        throw new Error(`not planned for: ${(write as Write).set} of ${command.type}`)
    }
  }

  #roster(id: string, has: boolean): void {
    this.set('roster', ALL, (ids = []) => [...ids.filter((each) => each !== id), ...(has ? [id] : [])].sort())
  }

  #booking(write: BookingWrite): void {
    const { before, after } = write
    const number = String(after.number)
    const fence = this.set('bookings', number, () => after) + 1
    for (const person of new Set([before?.booking.person, after.booking.person]))
      if (person !== undefined && person !== ERASED) this.#fencePerson(person)
    for (const id of new Set([...(before === undefined ? [] : limitIdsOf(before)), ...limitIdsOf(after)])) {
      const entry = entryIn(after, id)
      if (sameEntry(entryIn(before, id), entry)) continue
      this.set('limits', id, (limits = { entries: {} }) => {
        const { [number]: _, ...others } = limits.entries
        return { ...limits, entries: entry === undefined ? others : { ...others, [number]: entry } }
      })
    }
    if (after.booking.state === 'held' && after.network !== undefined)
      this.set('limits', limitOfNetwork(after.network), (limits = { entries: {} }) => limits)
    for (const { id, pool, mark, capacity, before: had, after: has } of placesChanges(this.#known.facts, write)) {
      const slot = this.#slots.get(id) ?? { pool, mark, capacity, entries: [] }
      if (slot.entries.some((entry) => entry.number === number)) continue
      const entries = [...slot.entries, { number, fence, before: had, after: has }]
      this.#slots.set(id, { ...slot, capacity: Math.min(slot.capacity, capacity), entries })
    }
    const files = filesOf(this.#known.facts, write)
    for (const { id, until } of files?.keep ?? []) this.relays.push({ do: 'keepFile', id, until })
    for (const id of files?.drop ?? []) this.relays.push({ do: 'dropFile', id })
  }

  /**
   * Bookings of a person change only with their document of limits, so whatever else must not change meanwhile claims it too:
   * commands of one person come one after the other.
   */
  #fencePerson(person: string): void {
    this.set('limits', limitOfPerson(person), (limits = { entries: {} }) => limits)
  }

  /** Nobody is known by these ids any more. */
  #lapse(person: string): void {
    for (const id of [person, ...this.#known.facts.linkedTo(person)])
      this.person(id, ({ person: _, linkedTo: __, linkedAt: ___, proved: ____, ...rest }) => rest)
  }

  /** All that is there at this moment is named: a late repetition erases nothing that came afterwards. */
  #erase(person: string): void {
    const known = this.#known
    const persons = [person, ...known.facts.linkedTo(person)]
    for (const id of persons) this.#fencePerson(id)
    for (const id of persons)
      this.person(id, ({ person: stored, ...rest }) => {
        if (stored === undefined) return rest
        const { name, lastHall: _, blocks: __, signIn: { passkeys: ___, ...signIn } = {}, ...kept } = stored
        const named = kept.roles.length > 0 && name ? { name } : {}
        return { ...rest, person: { ...kept, answers: {}, ...named, ...(stored.signIn && { signIn }) } }
      })
    const theirs = { person: { in: persons } }
    const conversations = known.list('conversations', `of ${person}`, theirs)
    for (const { id, value } of conversations) {
      this.set('conversations', id, (now) => {
        if (now === undefined) return undefined
        const { expires: _, ...rest } = now
        return { ...withoutSubjects(rest), state: undefined, open: null }
      })
      this.relays.push({ do: 'forgetEntries', conversation: id, seq: value!.seq, at: Number.MAX_SAFE_INTEGER })
    }
    const ids = conversations.map(({ id }) => id)
    for (const { id } of known.list('sends', `of ${person}`, { conversation: { in: ids } }))
      this.relays.push({ do: 'forgetSend', id })
    const files = [
      ...known.list('files', `of ${person}`, theirs),
      ...known.list('files', `about ${person}`, { subject: { in: persons } }),
    ]
    for (const { id } of files) this.relays.push({ do: 'dropFile', id })
    for (const { id } of known.list('accounts', `of ${person}`, theirs)) this.relays.push({ do: 'dropAccount', id })
    const running = known.list('tasks', 'running', { open: {} })
    this.#erased = {
      conversations: ids,
      tasks: running.flatMap(({ id, value }) => (persons.includes(value!.by) ? [id] : [])),
      keys: known.list('keys', `of ${person}`, theirs).map(({ id }) => id),
    }
  }
}

const withoutSubjects = ({ subjects: _, ...rest }: Omit<ConversationValue, 'expires'>) => rest

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
