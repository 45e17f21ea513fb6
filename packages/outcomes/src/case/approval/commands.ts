import { exactObject, IdText } from '@coflyfr/core'
import { CasePseudonym } from '../pseudonym.ts'
import { TemporaryApprovalEnd } from './temporary-approval-end.ts'

/** Codecs of the data of these commands, by the command's name. */
export const approvalCommands = {
  /**
   * Temporarily approves a relative, friend or other connected person for a placement; from then on visits are weekly.
   */
  ApproveTemporarily: exactObject('ApproveTemporarily', { case: CasePseudonym, episode: IdText }),
  /** Ends a temporary approval. */
  EndTemporaryApproval: exactObject('EndTemporaryApproval', {
    case: CasePseudonym,
    episode: IdText,
    reason: TemporaryApprovalEnd,
  }),
} as const
