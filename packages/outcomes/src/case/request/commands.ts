import { exactObject, IdText } from '@coflyfr/core'
import { CasePseudonym } from '../pseudonym.ts'

/** Codecs of the data of these commands, by the command's name. */
export const requestCommands = {
  /** Requests a service; the wait begins. */
  RequestService: exactObject('RequestService', {
    case: CasePseudonym,
    request: IdText,
    service: IdText,
  }),
  /** Refers a waiting request to another service. */
  CrossRefer: exactObject('CrossRefer', {
    case: CasePseudonym,
    request: IdText,
    toService: IdText,
  }),
  /** Starts the service; the wait ends. */
  StartService: exactObject('StartService', { case: CasePseudonym, request: IdText }),
} as const
