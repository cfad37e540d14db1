/** Runs the work of each key one after the other, and that of several keys beside each other. */
export function inOrder() {
  const last = new Map<string, Promise<void>>()
  return {
    /** `work` must not reject. */
    run(key: string, work: () => Promise<void>): void {
      const working = (last.get(key) ?? Promise.resolve()).then(work)
      last.set(key, working)
      const forget = () => {
        if (last.get(key) === working) last.delete(key)
      }
      working.then(forget, forget)
    },
    settled: async () => void (await Promise.allSettled(last.values())),
  }
}
