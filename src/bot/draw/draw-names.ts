import type { Field } from '../../domain/form/form.ts'
import type { Catalogue, Hall } from '../../domain/hall/hall.ts'
import type { Text } from '../../domain/text.ts'

// Which hall's languages a text falls back to. Made once a catalogue, since the catalogue changes as a whole.
const languages = new WeakMap<Catalogue, Map<Text, readonly string[]>>()

/** The languages of the hall that wrote the text; none where it stands in no hall of the catalogue. */
export function fallbacksOf(text: Text, catalogue: Catalogue): readonly string[] {
  let known = languages.get(catalogue)
  if (known === undefined) {
    known = new Map()
    for (const hall of catalogue.halls) for (const written of textsOf(hall)) known.set(written, hall.languages)
    languages.set(catalogue, known)
  }
  return known.get(text) ?? []
}

function* textsOf(hall: Hall): Generator<Text> {
  const maybe: (Text | undefined)[] = [
    hall.name,
    hall.description,
    hall.address,
    ...(hall.pictures ?? []).map(({ alt }) => alt),
  ]
  for (const service of hall.services) {
    maybe.push(service.name, service.description, service.category)
    maybe.push(...(service.pictures ?? []).map(({ alt }) => alt))
    for (const exception of service.schedule.exceptions) maybe.push(exception.note)
    for (const field of service.fields) {
      maybe.push(field.label, field.help, field.why, ...(field.options ?? []).map((option) => option.label))
    }
  }
  for (const text of maybe) if (text !== undefined) yield text
}

/** The form field with this id: of the service spoken of, else of the first service that has one. */
export function findField(
  id: string,
  catalogue: Catalogue,
  about: { hall?: string; service?: string } = {},
): Field | undefined {
  let first: Field | undefined
  for (const hall of catalogue.halls) {
    for (const service of hall.services) {
      const field = service.fields.find((candidate) => candidate.id === id)
      if (field === undefined) continue
      if (hall.id === about.hall && service.id === about.service) return field
      first ??= field
    }
  }
  return first
}
