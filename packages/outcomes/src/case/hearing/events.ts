/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  Sealed,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { nullable } from '../../codec/nullable.ts'
import { LanguageCode } from '../codes/child-codes.ts'
import { HearingMethod, HearingOccasion, NotHeardReason } from '../codes/hearing-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

const ofHearing = { case: CasePseudonym, voice: IdText, occasion: HearingOccasion } as const

/** A child was heard; `languageOffered` where the language was offered before anybody asked. */
export const VoiceRecorded = defineEvent({
  type: 'VoiceRecorded',
  data: exactObject('VoiceRecorded', {
    ...ofHearing,
    method: HearingMethod,
    language: LanguageCode,
    languageOffered: t.boolean,
    /** What the child said; null where nothing was written down. */
    words: nullable(Sealed),
  }),
})

/** A child was not heard. */
export const VoiceNotHeard = defineEvent({
  type: 'VoiceNotHeard',
  data: exactObject('VoiceNotHeard', { ...ofHearing, reason: NotHeardReason }),
})

/** Every event of this kind of document. */
export type HearingEvent = EventOf<typeof VoiceRecorded> | EventOf<typeof VoiceNotHeard>

/** Their codecs by type. */
export const hearingEvents: EventCatalogue = eventCatalogue(VoiceRecorded, VoiceNotHeard)
