/** Raw appends without the arbitraries and the contract suite: quick to load, for programs that a test starts. */
export { appendEvents, type RawAppend } from './events/append-events.ts'
export { type AppendOrigin, eventsToAppend } from './events/events-to-append.ts'
