import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** Both halves of the young generation together, bytes. By default it grows to 32 MB or 128, by the version of Node. */
const YOUNG_BYTES = 16 * 1024 * 1024
const ROUNDS = 100

/**
 * Keeps the heap small, however the process was started: `--max-semi-space-size` is read at its very start only, so the young
 * generation is made to grow to its size in one step here, and no further. What is over in the old one is collected when it has
 * grown by 40 percent, not doubled. Both cost some percent of the time.
 */
export function limitHeap(): void {
  setFlagsFromString('--heap-growing-percent=40')
  setFlagsFromString('--semi-space-growth-factor=8')
  const live: object[] = []
  for (let round = 0; youngBytes() < YOUNG_BYTES && round < ROUNDS; round += 1)
    for (let n = 0; n < 2000; n += 1) live.push({ n, round, pair: [n, round] })
  setFlagsFromString('--semi-space-growth-factor=1')
}

const youngBytes = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? YOUNG_BYTES
