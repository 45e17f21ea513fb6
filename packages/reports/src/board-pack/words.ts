import type { EventOf } from '@coflyfr/core'
import type { MemberAppointed } from '@coflyfr/governance/events'
import { effectWords, verbWords } from '../decisions/verb-words.ts'
import { strategicActionWords } from '../plan/words.ts'
import { recommendationWords } from '../recommendations/words.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import type { ActionStatus } from './action-rows.ts'
import type { PackSection } from './blank-row.ts'
import type { DocumentState } from './fold-document.ts'
import type { LineStatus } from './line-rows.ts'
import type { MeetingStatus, SeatStatus } from './meeting-rows.ts'

/** The sections of a pack. */
export const sectionWords = {
  meeting: 'cyfarfod',
  seats: 'seddi',
  agenda: 'eitemau’r agenda',
  decisions: 'penderfyniadau blaenorol',
  challenges: 'heriau',
  directions: 'cyfarwyddiadau',
  actions: 'camau gweithredu’r bwrdd',
  'highlight-report': 'adroddiad uchafbwyntiau',
  plan: 'cynllun',
  measures: 'mesurau',
  advice: 'cyngor',
  recommendations: 'argymhellion',
  resources: 'argymhellion adnoddau',
  'reporting-lines': 'llinellau adrodd',
} as const satisfies Readonly<Record<PackSection, string>>

/** The capacities in which people sit on a body. */
export const capacityWords = {
  chair: 'cadeirydd',
  member: 'aelod',
  officer: 'swyddog',
  partner: 'cynrychiolydd partner',
  'independent-adviser': 'cynghorydd annibynnol',
  'care-experienced': 'â phrofiad o ofal',
} as const satisfies Readonly<Record<EventOf<typeof MemberAppointed>['data']['capacity'], string>>

const meetingWords = {
  called: 'galwyd',
  held: 'cynhaliwyd',
  'not-quorate': 'heb gworwm',
} as const satisfies Readonly<Record<MeetingStatus, string>>

const seatWords = {
  seated: 'yn aelod',
  present: 'yn bresennol',
  absent: 'yn absennol',
  'in-attendance': 'yn mynychu heb sedd',
  'stood-down': 'wedi gadael',
} as const satisfies Readonly<Record<SeatStatus, string>>

const lineWords = {
  'up-to-date': 'yn gyfredol',
  outstanding: 'yn ddyledus',
} as const satisfies Readonly<Record<LineStatus, string>>

const actionWords = {
  open: 'agored',
  overdue: 'hwyr',
  closed: 'caewyd',
} as const satisfies Readonly<Record<ActionStatus, string>>

/** The status of a document that came of a recommendation. */
export const documentWords = {
  proposed: 'cynigiwyd',
  agreed: 'cytunwyd',
  approved: 'cymeradwywyd',
  posted: 'postiwyd',
  rejected: 'gwrthodwyd',
  withdrawn: 'tynnwyd yn ôl',
} as const satisfies Readonly<Record<DocumentState, string>>

/** The status of anything in a pack. */
export const statusWords: Vocabulary = {
  ...verbWords,
  ...effectWords,
  ...recommendationWords,
  ...strategicActionWords,
  ...actionWords,
  ...meetingWords,
  ...seatWords,
  ...lineWords,
}
