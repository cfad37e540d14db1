import type { Store } from './port/store.ts'
import { StoreFault } from './port/store-fault.ts'

/** The same store; what its calls fail with, as far as it is the store's fault, is told besides. */
export function watchFaults(store: Store, onFault: (fault: StoreFault) => void): Store {
  const told = (error: unknown): void => {
    if (error instanceof StoreFault) onFault(error)
  }
  const watched = (method: (...args: unknown[]) => unknown) =>
    function call(...args: unknown[]): unknown {
      const result = method.apply(store, args)
      if (result instanceof Promise) result.catch(told)
      return result
    }
  return Object.fromEntries(
    Object.entries(store).map(([name, member]) => [name, typeof member === 'function' ? watched(member) : member]),
  ) as unknown as Store
}
