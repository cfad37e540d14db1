import type {
  AmendCommand,
  ApproveCommand,
  ArriveCommand,
  BookAllCommand,
  CancelAllCommand,
  CancelCommand,
  ChangeCommand,
  CheckInCommand,
  ConfirmCommand,
  ExpireCommand,
  MissCommand,
  ReleaseCommand,
  ReserveCommand,
  TakeBackCommand,
  UndoCheckInCommand,
} from './booking-commands.ts'
import type {
  AnnounceCommand,
  AnswerCommand,
  AskCommand,
  EditCommand,
  ExportCommand,
  StopTaskCommand,
} from './hall-commands.ts'
import type {
  AcceptLinkCommand,
  BlockCommand,
  ClaimCommand,
  EraseCommand,
  ForgetCommand,
  HandOutCommand,
  InviteCommand,
  KeepPasskeyCommand,
  LapseCommand,
  LinkCommand,
  LogInCodeCommand,
  LookCommand,
  MessageCommand,
  OfferLinkCommand,
  RevokeCommand,
  SignOutCommand,
  UsePasskeyCommand,
} from './person-commands.ts'

/**
 * `key` makes it happen once: repeating a key that succeeded returns the first answer and changes nothing. A refusal is
 * not remembered by its key, only by its event (DESIGN 3.2).
 */
export type StoreCommand =
  | ReserveCommand
  | ConfirmCommand
  | ChangeCommand
  | CancelCommand
  | BookAllCommand
  | CancelAllCommand
  | AmendCommand
  | TakeBackCommand
  | ReleaseCommand
  | ExpireCommand
  | LinkCommand
  | OfferLinkCommand
  | AcceptLinkCommand
  | SignOutCommand
  | ClaimCommand
  | InviteCommand
  | LogInCodeCommand
  | KeepPasskeyCommand
  | UsePasskeyCommand
  | RevokeCommand
  | ApproveCommand
  | ArriveCommand
  | CheckInCommand
  | UndoCheckInCommand
  | ExportCommand
  | AnnounceCommand
  | StopTaskCommand
  | ForgetCommand
  | EraseCommand
  | LapseCommand
  | HandOutCommand
  | LookCommand
  | MessageCommand
  | EditCommand
  | AskCommand
  | AnswerCommand
  | BlockCommand
  | MissCommand

export type CommandType = StoreCommand['type']
