import { noDuplicate } from '../../duplicate-reference.ts'
import { type DecidersOf, record } from '../decision.ts'
import type { hearingCommands } from './commands.ts'
import { VoiceNotHeard, VoiceRecorded } from './events.ts'

/** Decisions about how children are heard; refusals in the order of `HearingRefusal`. */
export const hearingDeciders: DecidersOf<typeof hearingCommands> = {
  RecordVoice: ({ data, effectiveOn }, { hearings }) =>
    record(
      noDuplicate('voice', hearings, [data.voice]),
      VoiceRecorded.of(effectiveOn, { words: null, ...data }),
    ),
  RecordNotHeard: ({ data, effectiveOn }, { hearings }) =>
    record(noDuplicate('voice', hearings, [data.voice]), VoiceNotHeard.of(effectiveOn, data)),
}
