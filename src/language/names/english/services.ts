import type { ServiceKind } from '../name-words.ts'

/** What services are called in English, in their names or by guests; a sign is everybody's. */
export const ENGLISH_SERVICES: Readonly<Partial<Record<ServiceKind, readonly string[]>>> = {
  archery: ['archery', 'bow and arrow', 'bows and arrows', '🏹'],
  badminton: ['badminton', 'shuttlecock', 'shuttlecocks', '🏸'],
  basketball: ['basketball', 'hoops', '🏀'],
  climbing: ['climbing', 'bouldering', 'rock wall', '🧗'],
  dance: ['dance', 'dancing', 'salsa', 'ballet', '💃', '🕺', '🩰'],
  exhibition: ['exhibition', 'exhibit', 'gallery', '🖼'],
  fitness: ['fitness', 'gym', 'workout', 'weights room', '🏋'],
  football: ['football', 'soccer', 'futsal', '⚽'],
  hair: ['haircut', 'hairdresser', 'barber', 'hairdressing', '💇', '💈'],
  massage: ['massage', '💆'],
  meeting: [
    'meeting room',
    'conference room',
    'conference hall',
    'boardroom',
    'board room',
    'board meeting',
    'team meeting',
    'seminar room',
  ],
  piano: ['piano', '🎹'],
  pottery: ['pottery', 'ceramics', 'clay class', 'potters wheel'],
  recording: ['recording', 'recording studio', 'sound studio', '🎙'],
  rehearsal: ['rehearsal', 'rehearsal room', 'band practice', 'band room', 'practice room', '🥁', '🎸'],
  stars: ['stargazing', 'astronomy', 'telescope', 'star gazing', '🔭'],
  swimming: ['swimming', 'swimming pool', 'swim', '🏊'],
  tableTennis: ['table tennis', 'ping pong', 'ping-pong', 'pingpong', '🏓'],
  tennis: ['tennis', '🎾'],
  yoga: ['yoga', 'vinyasa', '🧘'],
}
