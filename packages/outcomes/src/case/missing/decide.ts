import { datedInOrder } from '@coflyfr/core'
import { noDuplicate } from '../../duplicate-reference.ts'
import { type DecidersOf, given, record } from '../decision.ts'
import { endsAfterStart } from '../ends.ts'
import type { missingCommands } from './commands.ts'
import { MissingEpisodeEnded, MissingEpisodeStarted } from './events.ts'
import { missingOnce, stillMissing } from './rules.ts'

/** Decisions about missing children; refusals in the order of `MissingRefusal`. */
export const missingDeciders: DecidersOf<typeof missingCommands> = {
  ReportMissing: ({ data, effectiveOn }, open) => {
    const { missing, endedOn } = data
    return record(
      noDuplicate('missing', [...open.missing.keys()], [missing]) ??
        endsAfterStart(missing, effectiveOn, endedOn) ??
        missingOnce(open.missing, missing, { startedOn: effectiveOn, endedOn: endedOn ?? null }),
      MissingEpisodeStarted.of(effectiveOn, { endedOn: null, ...data }),
    )
  },
  ReportReturn: ({ data, effectiveOn }, open) =>
    given(
      open.missing.get(data.missing),
      { tag: 'NoSuchMissingEpisode', missing: data.missing },
      (spell) =>
        record(
          stillMissing(data.missing, spell) ?? datedInOrder(effectiveOn, spell.startedOn),
          MissingEpisodeEnded.of(effectiveOn, { returnInterview: null, ...data }),
        ),
    ),
}
