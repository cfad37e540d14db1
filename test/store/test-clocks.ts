/** Both clocks of a store: the real one, which may be set, and the steady one, which goes on. */
export function testClocks(now: () => number) {
  let passed = 0
  let ahead = 0
  return {
    clocks: { clock: () => now() + passed + ahead, steady: () => now() + passed },
    /** Time passes. */
    pass(ms: number): void {
      passed += ms
    },
    /** Somebody sets the real clock. */
    jump(ms: number): void {
      ahead += ms
    },
  }
}
