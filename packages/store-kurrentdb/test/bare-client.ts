/** A client without the store, for what nobody should do to a ledger. */
export interface BareClient extends AsyncDisposable {
  /** Hides the events of a stream, which then goes on behind them. */
  readonly deleteStream: (stream: string) => Promise<unknown>
  /** Ends a stream for good. */
  readonly tombstoneStream: (stream: string) => Promise<unknown>
  /** Puts an event on a stream that no ledger wrote. */
  readonly appendJson: (stream: string) => Promise<unknown>
}

const foreign = { type: 'Noted', data: { amount: 0.1 } }

/** Either client; a process has one of them. */
export const bareClient = async (driver: string, connectionString: string): Promise<BareClient> => {
  if (driver === 'kurrent') {
    const { KurrentDBClient, jsonEvent } = await import('@kurrent/kurrentdb-client')
    const client = KurrentDBClient.connectionString(connectionString)
    return {
      deleteStream: (stream) => client.deleteStream(stream),
      tombstoneStream: (stream) => client.tombstoneStream(stream),
      appendJson: (stream) => client.appendToStream(stream, jsonEvent(foreign)),
      [Symbol.asyncDispose]: () => client.dispose(),
    }
  }
  const { EventStoreDBClient, jsonEvent } = await import('@eventstore/db-client')
  const client = EventStoreDBClient.connectionString(connectionString)
  return {
    deleteStream: (stream) => client.deleteStream(stream),
    tombstoneStream: (stream) => client.tombstoneStream(stream),
    appendJson: (stream) => client.appendToStream(stream, jsonEvent(foreign)),
    [Symbol.asyncDispose]: () => client.dispose(),
  }
}
