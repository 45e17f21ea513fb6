import { exactObject, IdText, SealedText } from '@coflyfr/core'
import * as t from 'io-ts'
import { LanguageCode } from '../codes/child-codes.ts'
import { HearingMethod, HearingOccasion, NotHeardReason } from '../codes/hearing-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

const ofHearing = { case: CasePseudonym, voice: IdText, occasion: HearingOccasion } as const

/** Codecs of the data of these commands, by the command's name. */
export const hearingCommands = {
  /** Records that a child was heard, how, in which language, and what they said. */
  RecordVoice: exactObject(
    'RecordVoice',
    {
      ...ofHearing,
      method: HearingMethod,
      language: LanguageCode,
      /** Whether the language was offered before anybody asked for it. */
      languageOffered: t.boolean,
    },
    { words: SealedText },
  ),
  /** Records that a child was not heard, and why. */
  RecordNotHeard: exactObject('RecordNotHeard', { ...ofHearing, reason: NotHeardReason }),
} as const
