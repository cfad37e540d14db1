import type { Fact } from './fact.ts'

/** All of them for the first device; one that was linked by a code and a number sees itself only. */
export const devicesFact: Fact<'devices'> = async (_, { person: { id, device } }, store) => {
  const all = await store.devices(id)
  return device === undefined ? all : all.filter((each) => each.id === device)
}
