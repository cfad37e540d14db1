import type { Fact } from './fact.ts'

/** Of the person, or of one that has since been linked to them. */
export const keptFact: Fact<'kept'> = async ({ file: id }, { person, now }, store) => {
  const file = await store.fileInfo(id, now)
  if (file === undefined) return false
  return file.person === person.id || (await store.person({ id: file.person }))?.id === person.id
}
