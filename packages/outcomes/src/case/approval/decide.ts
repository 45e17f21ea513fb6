import { type DecidersOf, given, record } from '../decision.ts'
import type { OpenCase } from '../open-case.ts'
import type { approvalCommands } from './commands.ts'
import { TemporaryApprovalEnded, TemporaryApprovalGiven } from './events.ts'
import type { NoSuchPlacement } from './refusals.ts'
import { afterLastStep, approved, beginsPlacement, notApproved } from './rules.ts'

const placement = ({ lookedAfter }: OpenCase, name: string) =>
  lookedAfter.find((one) => one.episode === name && beginsPlacement(one))

const none = (episode: string): NoSuchPlacement => ({ tag: 'NoSuchPlacement', episode })

/** Decisions about temporary approvals; refusals in the order of `ApprovalRefusal`. */
export const approvalDeciders: DecidersOf<typeof approvalCommands> = {
  ApproveTemporarily: ({ data, effectiveOn }, open) =>
    given(placement(open, data.episode), none(data.episode), (episode) => {
      const approval = open.approvals.get(data.episode)
      return record(
        notApproved(data.episode, approval) ?? afterLastStep(effectiveOn, episode, approval),
        TemporaryApprovalGiven.of(effectiveOn, data),
      )
    }),
  EndTemporaryApproval: ({ data, effectiveOn }, open) =>
    given(placement(open, data.episode), none(data.episode), (episode) => {
      const approval = open.approvals.get(data.episode)
      return record(
        approved(data.episode, approval) ?? afterLastStep(effectiveOn, episode, approval),
        TemporaryApprovalEnded.of(effectiveOn, data),
      )
    }),
}
