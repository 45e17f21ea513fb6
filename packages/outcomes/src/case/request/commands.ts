import { exactObject, IdText } from '@coflyfr/core'
import { CasePseudonym } from '../pseudonym.ts'

/** Codecs of the data of these commands, by the command's name. */
export const requestCommands = {
  /** Asks for a service; the wait begins. */
  RequestService: exactObject('RequestService', {
    case: CasePseudonym,
    request: IdText,
    service: IdText,
  }),
  /** Sends a waiting request on to another service. */
  CrossRefer: exactObject('CrossRefer', {
    case: CasePseudonym,
    request: IdText,
    toService: IdText,
  }),
  /** Begins the service; the wait ends. */
  StartService: exactObject('StartService', { case: CasePseudonym, request: IdText }),
} as const
