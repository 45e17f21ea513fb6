import { type Either, left, right } from 'fp-ts/lib/Either.js'

/** Where a ledger on a cluster is, and how its client speaks to it. */
export interface ClusterAddress {
  /** Name of the ledger, before every one of its streams. */
  readonly origin: string
  readonly driver: 'eventstore' | 'kurrent'
  /** The connection string as the driver takes it, without the fields that are ours. */
  readonly clientString: string
  /** Sent with each call: it chooses the append path that keeps its promises (KURRENTDB §1). */
  readonly credentials: { readonly username: string; readonly password: string }
  /** Longest wait for one answer, in milliseconds. */
  readonly timeoutMs: number
  /** SQLite file beside the application for kept states; null keeps them in memory. */
  readonly beside: string | null
}

/** What is wrong with a connection string. `given` never holds the password. */
export interface ConnectionStringFault {
  readonly tag: 'ConnectionStringFault'
  readonly given: string
  readonly expected: string
}

const example = 'kurrentdb://user:password@host:2113?tls=true&origin=example.gov.uk/ledger'

const schemes = /^(esdb|kurrentdb|kurrent|kdb)(\+discover)?:\/\//

const driverNames = ['eventstore', 'kurrent'] as const

/**
 * Whether the place of a ledger is on a cluster: a connection string, not a path.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isConnectionString } from '@coflyfr/store-kurrentdb'
 *
 * assert.ok(isConnectionString('esdb://localhost:2113?tls=false&origin=example.gov.uk/ledger'))
 * assert.ok(!isConnectionString('./ledger.db'))
 * ```
 */
export const isConnectionString = (text: string): boolean => schemes.test(text)

const withoutPassword = (text: string): string => text.replace(/:\/\/([^:@/]*):[^@/]*@/, '://$1:…@')

const timeoutOf = (text: string | null): number | null => {
  if (text === null) return defaultTimeoutMs
  const isWhole = /^[1-9]\d{0,5}$/.test(text)
  return isWhole ? Number(text) : null
}

const defaultTimeoutMs = 10_000

const ours: readonly string[] = ['origin', 'driver', 'timeout', 'beside']

/** The options that are the client's own, as they were written. */
const passedOn = (query: string): string => {
  const rest = query
    .split('&')
    .filter((part) => part !== '' && !ours.includes(part.split('=')[0] ?? ''))
  return rest.length === 0 ? '' : `?${rest.join('&')}`
}

/** Credentials for an unsecured server, which ignores them: they only choose the append path. */
const nobody = { username: 'coflyfr', password: 'coflyfr' }

const credentialsOf = (authority: string): ClusterAddress['credentials'] => {
  const at = authority.lastIndexOf('@')
  if (at === -1) return nobody
  const [username = '', password = ''] = authority.slice(0, at).split(':').map(decodeURIComponent)
  return { username, password }
}

/**
 * Takes a connection string apart: scheme, hosts and options as the clients know them, and `origin`, `driver`,
 * `timeout` and `beside`, which are ours and are not passed on.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { parseConnectionString } from '@coflyfr/store-kurrentdb'
 * import { isRight } from 'fp-ts/lib/Either.js'
 *
 * const address = parseConnectionString('kurrentdb://localhost:2113?tls=false&origin=example.gov.uk/ledger')
 * assert.ok(isRight(address))
 * assert.equal(address.right.origin, 'example.gov.uk/ledger')
 * assert.equal(address.right.clientString, 'esdb://localhost:2113?tls=false')
 * ```
 */
export const parseConnectionString = (
  text: string,
): Either<ConnectionStringFault, ClusterAddress> => {
  const fault = (expected: string) =>
    left({ tag: 'ConnectionStringFault' as const, given: withoutPassword(text), expected })
  const scheme = schemes.exec(text)
  if (scheme === null) return fault(`a connection string like ${example}`)
  const [place = '', query = ''] = text.slice(scheme[0].length).split('?', 2)
  const authority = place.replace(/\/$/, '')
  const options = new URLSearchParams(query)
  const origin = options.get('origin')
  if (origin === null || origin === '')
    return fault(`origin=NAME, the name of the ledger: ${example}`)
  const driverName = options.get('driver') ?? 'eventstore'
  const driver = driverNames.find((name) => name === driverName)
  if (driver === undefined) return fault(`driver=${driverNames.join(' or driver=')}`)
  const timeoutMs = timeoutOf(options.get('timeout'))
  if (timeoutMs === null) return fault('timeout in whole milliseconds, up to 999999')
  const beside = options.get('beside')
  const discover = scheme[2] ?? ''
  const clientScheme = driver === 'kurrent' ? 'kurrentdb' : 'esdb'
  const clientString = `${clientScheme}${discover}://${authority}${passedOn(query)}`
  return right({
    origin,
    driver,
    clientString,
    credentials: credentialsOf(authority),
    timeoutMs,
    beside,
  })
}
