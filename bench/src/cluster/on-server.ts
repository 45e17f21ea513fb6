import { randomUUID } from 'node:crypto'
import { generatedOrigin } from '../data/ledger-events.ts'
import { onDouble } from './on-double.ts'

/** Where the appends of one measurement go. */
export interface AppendServer extends AsyncDisposable {
  /** Connection string of an empty ledger, as the store takes it. */
  readonly place: string
  readonly origin: string
  /** What it is, for whoever reads the figures. */
  readonly told: string
}

/**
 * The server that `KURRENTDB_URL` names, with a ledger of a name that nobody had before, so that both sides begin with
 * empty streams; a double of the protocol in another process where the variable is not set.
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
