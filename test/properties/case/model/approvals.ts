import { dayOf } from '../calendar.ts'
import type { Done } from '../desk.ts'
import { episodesOf } from './episodes.ts'
import type { Judge } from './verdict.ts'

const steps = ['ApproveTemporarily', 'EndTemporaryApproval']

const lastStep = (facts: readonly Done[], episode: unknown): Done | undefined =>
  facts.findLast(({ command, data }) => steps.includes(command) && data['episode'] === episode)

const step =
  (tag: string, isBroken: (last: Done | undefined) => boolean): Judge =>
  (verdict, facts, { data }, day) => {
    const placement = episodesOf(facts).find(
      ({ ref, reason }) => ref === data['episode'] && reason !== 'L',
    )
    verdict.needs(placement, 'NoSuchPlacement', ({ from }) => {
      const last = lastStep(facts, data['episode'])
      verdict.breaks(tag, isBroken(last)).early(day, last === undefined ? from : dayOf(last.on))
    })
  }

const isGiven = (last: Done | undefined): boolean => last?.command === 'ApproveTemporarily'

/** Temporary approvals of connected carers. */
export const approvals: Readonly<Record<string, Judge>> = {
  ApproveTemporarily: step('TemporarilyApproved', isGiven),
  EndTemporaryApproval: step('NotTemporarilyApproved', (last) => !isGiven(last)),
}
