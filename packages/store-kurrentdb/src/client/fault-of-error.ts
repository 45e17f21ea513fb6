import { ClientFault, type ClientFaultCode } from './cluster-client.ts'

/** The fields by which the errors of both clients are told apart; their classes are not enough (KURRENTDB §1, fact 6). */
interface ClientError {
  readonly type?: unknown
  readonly actualVersion?: unknown
  readonly actualState?: unknown
  readonly code?: unknown
  readonly message?: unknown
}

const codesByType: Readonly<Record<string, ClientFaultCode>> = {
  'access-denied': 'AccessDenied',
  'stream-deleted': 'StreamDeleted',
  'maximum-append-size-exceeded': 'TooLarge',
  'invalid-argument': 'Rejected',
}

/** gRPC: cancelled, deadline exceeded, unavailable. */
const lostCodes: readonly unknown[] = [1, 4, 14]

const lostTypes: readonly unknown[] = [
  'unavailable',
  'cancelled',
  'deadline-exceeded',
  'not-leader',
]

const lostWords = /Server Is Not Ready|Failed to discover|RST_STREAM|Connection dropped|ECONN/

const fieldsOf = (error: unknown): ClientError =>
  typeof error === 'object' && error !== null ? error : {}

const textOf = (error: unknown): string => {
  const { message, type } = fieldsOf(error)
  if (typeof message === 'string' && message !== '') return message
  return typeof type === 'string' ? type : String(error)
}

const codeOf = (error: unknown): ClientFaultCode => {
  const { type, code } = fieldsOf(error)
  const named = typeof type === 'string' ? codesByType[type] : undefined
  if (named !== undefined) return named
  if (code === 7 || code === 16) return 'AccessDenied'
  if (code === 10) return 'TooSlow'
  const isLost =
    lostTypes.includes(type) || lostCodes.includes(code) || lostWords.test(textOf(error))
  return isLost ? 'Unavailable' : 'Rejected'
}

/** Any error of a client as a fault with a code of ours. */
export const faultOfError = (error: unknown): ClientFault =>
  error instanceof ClientFault
    ? error
    : new ClientFault(codeOf(error), textOf(error), { cause: error })

/** Whether a server refused an append because of the stream's revision, and which one it has; null where it did not. */
export const actualRevisionOf = (error: unknown): number | null => {
  const { type, actualVersion, actualState } = fieldsOf(error)
  if (type !== 'wrong-expected-version') return null
  const actual = actualVersion ?? actualState
  return typeof actual === 'bigint' ? Number(actual) : -1
}

/**
 * Faults of an append after which nothing was stored, for sure. Every other fault leaves it open: a server that said
 * nothing in time, or fell, may have stored the events (KURRENTDB §1, fact 8).
 */
const sureCodes: readonly ClientFaultCode[] = ['AccessDenied', 'StreamDeleted', 'TooLarge']

/** Whether a fault of an append says for sure that nothing was stored. */
export const isSure = ({ code, message }: ClientFault): boolean =>
  sureCodes.includes(code) || /BadRequest/.test(message)

/** Whether an error of either client has this type. */
export const hasType = (error: unknown, type: string): boolean => {
  const said = error instanceof ClientFault ? error.cause : error
  return fieldsOf(said).type === type
}

/** Whether a read found no such stream. */
export const isMissing = (error: unknown): boolean => hasType(error, 'stream-not-found')
