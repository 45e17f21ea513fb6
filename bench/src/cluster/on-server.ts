import { randomUUID } from 'node:crypto'
import { generatedOrigin } from '../data/ledger-events.ts'
import { onDouble } from './on-double.ts'

/** Where the appends of one measurement go. */
export interface AppendServer extends AsyncDisposable {
  /** Connection string of an empty ledger. */
  readonly place: string
  readonly origin: string
  /** What the server is, for the readers of the figures. */
  readonly told: string
}

/**
 * The server that `KURRENTDB_URL` names, with a new name of the ledger, so that both sides begin with empty streams. If
 * the variable is not set, a double of the protocol in another process.
 */
export const onServer = async (seed: number): Promise<AppendServer> => {
  const url = process.env['KURRENTDB_URL']
  if (url !== undefined) {
    const origin = `${generatedOrigin}-${randomUUID()}`
    const place = `${url}${url.includes('?') ? '&' : '?'}origin=${origin}`
    return { place, origin, told: 'KURRENTDB_URL', [Symbol.asyncDispose]: async () => {} }
  }
  const double = await onDouble({ events: 0, seed })
  return {
    place: `esdb://${double.authority}?tls=false&origin=${generatedOrigin}`,
    origin: generatedOrigin,
    told: 'double on the loopback',
    [Symbol.asyncDispose]: () => double[Symbol.asyncDispose](),
  }
}
