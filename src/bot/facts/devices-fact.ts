import type { Fact } from './fact.ts'

/** All of them for the first device and those that are proved; one that was linked by a booking's code and number sees itself only. */
export const devicesFact: Fact<'devices'> = async (_, { person: { id, device, proved } }, store) => {
  const all = await store.devices(id)
  return device === undefined || proved === true ? all : all.filter((each) => each.id === device)
}
