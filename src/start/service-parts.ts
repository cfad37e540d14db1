import { StartProblem } from './open-store.ts'

/** What a process can do of the service. Several processes on one MongoDB share it out; one process does all. */
const PARTS = ['web', 'jobs', 'telegram', 'wechat', 'wechaty'] as const
export type ServicePart = (typeof PARTS)[number]

/** `--only web,jobs`: what this process is to do; without it all. Throws `StartProblem` where it names something else. */
export function partsOf(args: readonly string[]): ReadonlySet<ServicePart> {
  const at = args.findIndex((each) => each === '--only' || each.startsWith('--only='))
  if (at === -1) return new Set(PARTS)
  const named = args[at]!.startsWith('--only=') ? args[at]!.slice('--only='.length) : (args[at + 1] ?? '')
  const wanted = named.split(',').map((each) => each.trim())
  const isPart = (each: string): each is ServicePart => PARTS.some((part) => part === each)
  const unknown = wanted.filter((each) => !isPart(each))
  if (unknown.length > 0)
    throw new StartProblem([
      `--only does not know ${unknown.map((each) => `"${each}"`).join(', ')}: expected some of ${PARTS.join(',')}, with commas between.`,
    ])
  return new Set(wanted.filter(isPart))
}
