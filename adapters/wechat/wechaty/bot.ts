/** What we use of a Wechaty 1.20, by its own names: wechaty itself is installed only where it is used. */
export interface WechatyBot {
  readonly isLoggedIn: boolean
  readonly Contact: { find(query: { id: string }): Promise<BotContact | undefined> }
  on<Event extends keyof BotEvents>(event: Event, listener: (...told: BotEvents[Event]) => void): unknown
  start(): Promise<void>
  stop(): Promise<void>
}

interface BotEvents {
  /** `code`: what the picture to scan holds; empty where there is none now */
  scan: [code: string, status: number]
  login: [self: BotContact]
  logout: [self: BotContact, reason?: string]
  message: [message: BotMessage]
  friendship: [request: BotFriendship]
  error: [error: unknown]
}

export interface BotContact {
  readonly id: string
  name(): string
  /** undefined: the puppet does not know */
  friend(): boolean | undefined
  self(): boolean
  type(): number
  say(what: unknown): Promise<{ id: string } | undefined>
}

export interface BotRoom {
  readonly id: string
  say(text: string, ...mentioned: BotContact[]): Promise<unknown>
}

interface BotFile {
  name: string
  toStream(): Promise<AsyncIterable<Uint8Array>>
}

export interface BotMessage {
  readonly id: string
  talker(): BotContact
  room(): BotRoom | undefined
  /** of the service's own account */
  self(): boolean
  type(): number
  text(): string
  /** without the names that it mentions */
  mentionText(): Promise<string>
  mentionSelf(): Promise<boolean>
  /** in seconds */
  age(): number
  toFileBox(): Promise<BotFile>
  toUrlLink(): Promise<{ title(): string; url(): string }>
  toLocation(): Promise<{ latitude(): number; longitude(): number }>
  toRecalled(): Promise<{ readonly id: string } | undefined>
}

export interface BotFriendship {
  readonly id: string
  contact(): BotContact
  type(): number
  accept(): Promise<void>
}

/** wechaty's numbers, which its wire format fixes. */
export const KIND = {
  unknown: 0,
  attachment: 1,
  voice: 2,
  contact: 3,
  emoticon: 5,
  image: 6,
  text: 7,
  location: 8,
  recalled: 13,
  url: 14,
  video: 15,
} as const

export const SCAN = { waiting: 2, timeout: 5 } as const
export const FRIENDSHIP = { confirmed: 1, received: 2 } as const
/** an account of a person, not one that a company writes articles by */
export const PERSON = 1
