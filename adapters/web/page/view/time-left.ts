/** The local time that stands in an ISO time with an offset. */
export function wallTime(iso: string): string {
  return /T(\d\d:\d\d)/.exec(iso)?.[1] ?? iso
}

/** Seconds as a clock counts them down: 9:05, 1:00:00. */
export function minutes(seconds: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600]
  const clock = `${Math.floor(rest / 60)}:${pad(rest % 60)}`
  return hours ? `${hours}:${pad(Math.floor(rest / 60))}:${pad(rest % 60)}` : clock
}
